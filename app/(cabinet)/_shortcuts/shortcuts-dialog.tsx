"use client";

import { Checkbox } from "../../_ui/form/checkbox";
import { Dialog } from "../../_ui/overlay/dialog";
import { ShortcutList } from "./shortcut-list";
import type { SectionKey, ShortcutWords } from "./shortcut-words";

type Props = {
  sections: readonly SectionKey[];
  words: ShortcutWords;
  isOpen: boolean;
  onClose: () => void;
  areOn: boolean;
  onSwitch: (areOn: boolean) => void;
};

/** Every shortcut of the cabinet, and the switch that turns them off. */
export const ShortcutsDialog = ({ sections, words, isOpen, onClose, areOn, onSwitch }: Props) => (
  <Dialog title={words.title} isOpen={isOpen} onClose={onClose} closeLabel={words.close}>
    <p className="mb-4 text-ink-soft">{words.about}</p>
    <ShortcutList
      thenText={words.then}
      shortcuts={[
        ...sections.map(({ key, name }) => ({ keys: ["G", key.toUpperCase()], name })),
        { keys: ["/"], name: words.find },
        { keys: ["?"], name: words.list },
      ]}
    />
    <Checkbox
      label={words.areOn}
      hint={words.areOnHint}
      className="mt-5 border-t border-line pt-4"
      checked={areOn}
      onChange={(event) => onSwitch(event.target.checked)}
    />
  </Dialog>
);
