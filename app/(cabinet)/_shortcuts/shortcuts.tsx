"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { useWhenWanted } from "../../_ui/overlay/use-when-wanted";
import { switchShortcutsAction } from "./actions";
import type { SectionKey, ShortcutWords } from "./shortcut-words";

type Props = {
  areOn: boolean;
  sections: readonly SectionKey[];
  words: ShortcutWords;
  isListOpen: boolean;
  onListOpen: (isOpen: boolean) => void;
};

const loadDialog = () => import("./shortcuts-dialog");

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
  const loaded = useWhenWanted(loadDialog, isListOpen);
  if (!loaded) return null;
  return (
    <loaded.ShortcutsDialog
      sections={sections}
      words={words}
      isOpen={isListOpen}
      onClose={() => onListOpen(false)}
      areOn={isOn}
      onSwitch={switchTo}
    />
  );
}
