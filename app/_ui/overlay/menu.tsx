"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button, type ButtonLook } from "../button";
import type { MenuEntry } from "./menu-popup";
import { useWhenWanted } from "./use-when-wanted";

type Props = {
  look: ButtonLook;
  className?: string;
  entries: readonly MenuEntry[];
  /** What the button says. */
  children: ReactNode;
};

const loadPopup = () => import("./menu-popup");

/** Ways and deeds under a button. It needs scripts: what is in it must be found without them too. */
export function Menu({ look, className, entries, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [isByKey, setIsByKey] = useState(false);
  const loaded = useWhenWanted(loadPopup, isNear || isOpen);
  return (
    <>
      <Button
        ref={button}
        look={look}
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => setIsNear(true)}
        onFocus={() => setIsNear(true)}
        onClick={({ detail }) => {
          // A click that a key made counts no presses.
          setIsByKey(detail === 0);
          setIsOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setIsByKey(true);
          setIsOpen(true);
        }}
      >
        {children}
      </Button>
      {loaded && <loaded.MenuPopup {...{ button, entries, isOpen, isByKey }} onOpen={setIsOpen} />}
    </>
  );
}
