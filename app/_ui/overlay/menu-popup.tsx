"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { IconNode } from "lucide";
import type { Route } from "next";
import { type RefObject, useRef } from "react";
import { AppLink } from "../text/app-link";
import { Icon } from "../icon";
import { popupClass, rowClass } from "./popup-class";

/** A way to a page of ours, or a deed done on the spot. */
export type MenuEntry = { icon: IconNode; text: string } & ({ href: Route } | { onChoose: () => void });

type Props = {
  /** What it opens under, and where the focus goes back to. */
  button: RefObject<HTMLButtonElement | null>;
  entries: readonly MenuEntry[];
  isOpen: boolean;
  /** Opened by a key: the first entry is in hand at once. */
  isByKey: boolean;
  onOpen: (isOpen: boolean) => void;
};

/** The list of a {@link Menu}. */
export function MenuPopup({ button, entries, isOpen, isByKey, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      onOpenChangeComplete={(open) => {
        // Known only to a button of its own, the key that opened it would be forgotten.
        if (open && isByKey) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
      }}
      modal={false}
      open={isOpen}
      onOpenChange={(open, { reason, event }) => {
        // The button's own press, which closes it by itself.
        if (reason === "outside-press" && button.current?.contains(event.target as Node)) return;
        onOpen(open);
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={button} align="end" sideOffset={6} className="z-30 outline-none">
          <Base.Popup ref={list} finalFocus={button} className={popupClass}>
            {entries.map((entry) => {
              const content = (
                <>
                  <Icon shape={entry.icon} />
                  {entry.text}
                </>
              );
              return "href" in entry ? (
                <Base.LinkItem
                  key={entry.text}
                  closeOnClick
                  className={rowClass}
                  render={<AppLink href={entry.href} />}
                >
                  {content}
                </Base.LinkItem>
              ) : (
                <Base.Item key={entry.text} className={rowClass} onClick={entry.onChoose}>
                  {content}
                </Base.Item>
              );
            })}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
