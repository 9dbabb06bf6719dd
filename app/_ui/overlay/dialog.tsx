"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { X } from "lucide";
import { Button } from "../button";
import { backdropClass, dialogClass } from "./dialog-class";
import { Icon } from "../icon";

type Props = {
  title: string;
  isOpen: boolean;
  /** On Escape, on a click beside it, and on the cross. */
  onClose: () => void;
  closeLabel: string;
  children: ReactNode;
};

/** Something to look at over the page, in nobody's way. The focus goes back where it was. */
export const Dialog = ({ title, isOpen, onClose, closeLabel, children }: Props) => (
  <Base.Root open={isOpen} onOpenChange={(open) => open || onClose()}>
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup className={dialogClass}>
        <header className="mb-4 flex items-start justify-between gap-4">
          <Base.Title className="text-heading">{title}</Base.Title>
          <Base.Close aria-label={closeLabel} render={<Button look="quiet" small className="-me-2 -mt-1" />}>
            <Icon shape={X} />
          </Base.Close>
        </header>
        {children}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
