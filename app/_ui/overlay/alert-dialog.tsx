"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { backdropClass, dialogClass } from "./dialog-class";

type Props = {
  title: string;
  /** Read out with the title. */
  text: string;
  isOpen: boolean;
  /** On Escape. */
  onCancel: () => void;
  /** The first control in it gets the focus. */
  children: ReactNode;
};

/** A word that cannot wait, over the page and in its way. The focus goes back where it was. */
export const AlertDialog = ({ title, text, isOpen, onCancel, children }: Props) => (
  <Base.Root open={isOpen} onOpenChange={(open) => open || onCancel()}>
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup className={dialogClass}>
        <Base.Title className="mb-3 text-heading">{title}</Base.Title>
        <Base.Description className="mb-5">{text}</Base.Description>
        <div className="grid gap-5">{children}</div>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
