"use client";

import type { ReactNode } from "react";
import { FormError } from "../../_ui/form/form-error";
import { LatinField, type LatinWords } from "../../_ui/form/latin-field";
import { SubmitButton } from "../../_ui/form/submit-button";
import { useRefusal } from "../../_ui/form/use-refusal";
import { waitText, type WaitWords } from "../../_ui/form/wait-words";
import type { FieldError } from "@/lib/forms/state";
import { recoveryAction } from "./actions";
import { RecoverySent, type SentWords } from "./recovery-sent";

type RecoveryWords = {
  login: string;
  email: string;
  submit: string;
  busy: string;
  rejected: ReactNode;
  limited: WaitWords;
  fields: Record<FieldError, string>;
  latin: LatinWords;
  sent: SentWords;
};

type Props = { words: RecoveryWords; heading: ReactNode; sentHeading: ReactNode; back: ReactNode };

/** Asks for both, or says that the letter is on its way; the address is not repeated. */
export function RecoveryForm({ words, heading, sentHeading, back }: Props) {
  const { state, form, submit, refusal, wrong } = useRefusal(recoveryAction, words.fields);
  if (state.status === "done" && state.result)
    return (
      <>
        {sentHeading}
        <RecoverySent sent={state.result} submit={submit} busy={words.busy} words={words.sent} back={back} />
      </>
    );
  return (
    <>
      {heading}
      <form ref={form} action={submit} noValidate className="grid gap-5">
        {refusal?.code && (
          <FormError>
            {refusal.code === "limited" ? waitText(words.limited, refusal.retryAfterSeconds) : words.rejected}
          </FormError>
        )}
        <LatinField
          name="login"
          label={words.login}
          error={wrong("login")}
          defaultValue={refusal?.values.login}
          autoComplete="username"
          inputMode="text"
          enterKeyHint="next"
          required
          autoFocus
          words={words.latin}
        />
        <LatinField
          name="email"
          type="email"
          label={words.email}
          error={wrong("email")}
          defaultValue={refusal?.values.email}
          autoComplete="email"
          inputMode="email"
          enterKeyHint="send"
          required
          words={{ typed: words.latin.typed }}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-1">
          <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto">
            {words.submit}
          </SubmitButton>
          {back}
        </div>
      </form>
    </>
  );
}
