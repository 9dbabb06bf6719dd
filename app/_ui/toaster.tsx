"use client";

import { Toast as Base } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Check, X } from "lucide";
import { Icon } from "./icon";

type Words = { region: string; close: string };

/** Gives what is in it a place for short words on what has been done: {@link useToast} says them. */
export const Toaster = ({ words, children }: { words: Words; children: ReactNode }) => (
  <Base.Provider>
    {children}
    <Base.Portal>
      <Base.Viewport
        aria-label={words.region}
        className="fixed inset-x-4 bottom-4 z-30 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96 print:hidden"
      >
        <Toasts closeLabel={words.close} />
      </Base.Viewport>
    </Base.Portal>
  </Base.Provider>
);

/** Long enough to be read twice; a toast waits for whoever points at it or has the focus in it. */
const shownMs = 10_000;

/** Says a result, in the place of the one before. What `stays` is there until it is closed. */
export function useToast() {
  const { add } = Base.useToastManager();
  return (title: ReactNode, description?: ReactNode, { stays = false } = {}) => {
    add({ id: "result", title, description, timeout: stays ? 0 : shownMs });
  };
}

const Toasts = ({ closeLabel }: { closeLabel: string }) =>
  Base.useToastManager().toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-control border border-success-line bg-success-soft text-success shadow-card transition data-ending-style:opacity-0 data-starting-style:translate-y-3 data-starting-style:opacity-0 motion-reduce:transition-none"
    >
      <Base.Content className="flex gap-3 py-3 ps-4 pe-1.5">
        <Icon shape={Check} className="mt-0.5" />
        <div className="grid min-w-0 flex-1 gap-0.5 wrap-break-word">
          <Base.Title render={<p />} className="font-semibold" />
          <Base.Description render={<div />} className="text-sm text-ink" />
        </div>
        <Base.Close aria-label={closeLabel} render={<Button look="quiet" small className="-mt-1.5" />}>
          <Icon shape={X} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
