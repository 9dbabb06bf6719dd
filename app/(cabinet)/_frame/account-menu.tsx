"use client";

import { ChevronDown, CircleUserRound, Keyboard, Settings } from "lucide";
import { useState } from "react";
import { Icon } from "../../_ui/icon";
import { Menu } from "../../_ui/overlay/menu";
import type { SectionKey, ShortcutWords } from "../_shortcuts/shortcut-words";
import { Shortcuts } from "../_shortcuts/shortcuts";

type Props = {
  /** Who is signed in, and for whom. */
  name: string;
  enterpriseName: string | null;
  areShortcutsOn: boolean;
  sections: readonly SectionKey[];
  words: { label: string; settings: string; shortcuts: ShortcutWords };
};

/** Who is signed in, and under it what is theirs. All of it is in the sections and on the page of settings too. */
export function AccountMenu({ name, enterpriseName, areShortcutsOn, sections, words }: Props) {
  const [isListOpen, setIsListOpen] = useState(false);
  return (
    <>
      <Menu
        look="quiet"
        className="max-w-64 min-w-0 text-start max-sm:-ms-2 max-sm:me-auto max-sm:px-2 sm:px-3"
        entries={[
          { icon: Settings, text: words.settings, href: "/settings" },
          { icon: Keyboard, text: words.shortcuts.title, onChoose: () => setIsListOpen(true) },
        ]}
      >
        <Icon shape={CircleUserRound} className="max-sm:hidden" />
        <span className="grid min-w-0 text-sm leading-tight">
          <span className="sr-only">{words.label}: </span>
          <span className="truncate text-ink">{name}</span>
          {enterpriseName && <span className="truncate font-normal">{enterpriseName}</span>}
        </span>
        <Icon shape={ChevronDown} className="noscript:hidden" />
      </Menu>
      <Shortcuts
        areOn={areShortcutsOn}
        sections={sections}
        words={words.shortcuts}
        isListOpen={isListOpen}
        onListOpen={setIsListOpen}
      />
    </>
  );
}
