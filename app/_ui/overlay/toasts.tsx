"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { Check, X } from "lucide";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Button } from "../button";
import { Icon } from "../icon";

/** Another object for each thing said. */
export interface Said {
  title: ReactNode;
  description?: ReactNode;
  stays: boolean;
}

type Props = { said: Said; words: { region: string; close: string } };

/** Long enough to be read twice; a toast waits for whoever points at it or has the focus in it. */
const shownMs = 10_000;

/** The toast that is said, over the corner of the page, and read out. */
export const Toasts = ({ said, words }: Props) => (
  <Base.Provider>
    <Base.Portal>
      <Base.Viewport
        aria-label={words.region}
        className="fixed inset-x-4 bottom-4 z-30 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96 print:hidden"
      >
        <Shown said={said} closeLabel={words.close} />
      </Base.Viewport>
    </Base.Portal>
  </Base.Provider>
);

function Shown({ said, closeLabel }: { said: Said; closeLabel: string }) {
  const { toasts, add } = Base.useToastManager();
  const show = useEffectEvent(({ title, description, stays }: Said) => {
    add({ id: "result", title, description, timeout: stays ? 0 : shownMs });
  });
  useEffect(() => show(said), [said]);
  return toasts.map((toast) => (
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
}
