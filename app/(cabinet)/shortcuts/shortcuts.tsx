"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { Checkbox } from "../../_ui/checkbox";
import { Dialog } from "../../_ui/dialog";
import { switchShortcutsAction } from "./actions";
import { ShortcutList } from "./shortcut-list";

export interface ShortcutWords {
  title: string;
  about: string;
  close: string;
  then: string;
  list: string;
  find: string;
  areOn: string;
  areOnHint: string;
}

export interface SectionKey {
  /** Pressed after G. */
  key: string;
  href: Route;
  name: string;
}

type Props = {
  areOn: boolean;
  sections: readonly SectionKey[];
  words: ShortcutWords;
  isListOpen: boolean;
  onListOpen: (isOpen: boolean) => void;
};

/** The first field of the page's search, where there is one to be seen. */
const findField = () =>
  document.querySelector<HTMLInputElement>("[role=search] input:not([type=hidden], [type=checkbox])");

/** Single keys as shortcuts, wherever nothing is being typed, and the list of them. They can be switched off. */
export function Shortcuts({ areOn, sections, words, isListOpen, onListOpen }: Props) {
  const router = useRouter();
  const [isOn, setIsOn] = useState(areOn);
  const [, startTransition] = useTransition();
  const enabled = isOn && !isListOpen;
  // Marks by what is typed, since each layout has them elsewhere; letters by their place.
  const marks = { enabled, useKey: true, ignoreModifiers: true, preventDefault: true };
  useHotkeys("?", () => onListOpen(true), marks);
  useHotkeys("/", () => findField()?.focus(), marks);
  useHotkeys(
    sections.map(({ key }) => `g>${key}`),
    (_, { keys }) => {
      const section = sections.find(({ key }) => keys?.at(-1) === key);
      if (section) router.push(section.href);
    },
    { enabled },
  );
  const switchTo = (on: boolean) => {
    setIsOn(on);
    startTransition(() => switchShortcutsAction(on));
  };
  return (
    <Dialog
      title={words.title}
      isOpen={isListOpen}
      onClose={() => onListOpen(false)}
      closeLabel={words.close}
    >
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
        checked={isOn}
        onChange={(event) => switchTo(event.target.checked)}
      />
    </Dialog>
  );
}
