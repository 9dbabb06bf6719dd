"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "../../_ui/text/notice";
import { SubmitButton } from "../../_ui/form/submit-button";
import { useAlive } from "../../_ui/use-alive";
import { useCountdown } from "../../_ui/use-countdown";
import type { SentLetter } from "./actions";

export type SentWords = {
  title: string;
  hint: string;
  again: string;
  /** With `#` where the seconds go. */
  againIn: string;
};

type Props = {
  sent: SentLetter;
  submit: (form: FormData) => void;
  busy: string;
  words: SentWords;
  back: ReactNode;
};

/**
 * The letter is on its way, and can be asked for again without typing. The address is not shown: whoever asked
 * knows it. Without scripts nothing counts, and the server judges who asks too soon.
 */
export function RecoverySent({ sent, submit, busy, words, back }: Props) {
  const alive = useAlive();
  const left = useCountdown(sent.againInSeconds, sent);
  const answer = useRef<HTMLDivElement>(null);
  const waiting = alive && left > 0;
  // The form that had the focus is gone; its answer is what to read next.
  useEffect(() => answer.current?.querySelector<HTMLElement>("[role=status]")?.focus(), [sent]);
  return (
    <div ref={answer} className="grid gap-6">
      <Notice tone="success" title={words.title} tabIndex={-1}>
        {words.hint}
      </Notice>
      <form action={submit} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <input type="hidden" name="login" value={sent.login} />
        <input type="hidden" name="email" value={sent.email} />
        <SubmitButton
          look="secondary"
          busyLabel={busy}
          waiting={waiting}
          className="w-full tabular-nums aria-disabled:text-ink-soft sm:w-auto"
        >
          {waiting ? words.againIn.replace("#", String(left)) : words.again}
        </SubmitButton>
        {back}
      </form>
    </div>
  );
}
