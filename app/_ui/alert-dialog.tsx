"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

type Props = {
  title: string;
  /** Read out with the title. */
  text: string;
  /** On Escape. */
  onCancel: () => void;
  /** The first control in it gets the focus. */
  children: ReactNode;
};

/**
 * A word that cannot wait, over the page and in its way: open while it is there. The focus goes back where
 * it was.
 */
export function AlertDialog({ title, text, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const open = () => {
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      // Chromium closes on a second Escape, whatever was said to the first.
      onClose={open}
      className="m-auto w-[min(32rem,calc(100%-2rem))] rounded-card bg-surface p-6 text-ink shadow-card backdrop:bg-[oklch(0_0_0/0.55)]"
    >
      <h2 id={`${id}-title`} className="mb-3 text-heading">
        {title}
      </h2>
      <p id={`${id}-text`} className="mb-5">
        {text}
      </p>
      <div className="grid gap-5">{children}</div>
    </dialog>
  );
}
