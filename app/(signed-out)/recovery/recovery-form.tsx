"use client";

import { useActionState, type ReactNode } from "react";
import { Field } from "../../_ui/field";
import { FormError } from "../../_ui/form-error";
import { SubmitButton } from "../../_ui/submit-button";
import { useFocusOnError } from "../../_ui/use-focus-on-error";
import { waitText, type WaitWords } from "../../_ui/wait-words";
import type { FieldError } from "@/lib/forms/state";
import { recoveryAction } from "./actions";

export type RecoveryWords = {
  login: string;
  email: string;
  submit: string;
  busy: string;
  rejected: ReactNode;
  limited: WaitWords;
  fields: Record<FieldError, string>;
};

type Props = { words: RecoveryWords; heading: ReactNode; sent: ReactNode; back: ReactNode };

/** Asks for both, or says that the letter is on its way; the address is not repeated. */
export function RecoveryForm({ words, heading, sent, back }: Props) {
  const [state, submit] = useActionState(recoveryAction, { status: "idle" });
  const form = useFocusOnError(state);
  if (state.status === "done") return sent;
  const refusal = state.status === "rejected" ? state : undefined;
  const wrong = (field: "login" | "email") => {
    const error = refusal?.fieldErrors[field];
    return error && words.fields[error];
  };
  return (
    <>
      {heading}
      <form ref={form} action={submit} noValidate className="grid gap-5">
        {refusal?.code && (
          <FormError>
            {refusal.code === "limited" ? waitText(words.limited, refusal.retryAfterSeconds) : words.rejected}
          </FormError>
        )}
        <Field
          name="login"
          label={words.login}
          error={wrong("login")}
          defaultValue={refusal?.values.login}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
        />
        <Field
          name="email"
          type="email"
          label={words.email}
          error={wrong("email")}
          defaultValue={refusal?.values.email}
          autoComplete="email"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          inputMode="email"
          required
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
