"use client";

import type { ReactNode } from "react";
import type { FieldError } from "@/lib/forms/state";
import { Field } from "../../../_ui/form/field";
import { FormError } from "../../../_ui/form/form-error";
import { SubmitButton } from "../../../_ui/form/submit-button";
import { useRefusal } from "../../../_ui/form/use-refusal";
import { waitText, type WaitWords } from "../../../_ui/form/wait-words";
import { codeAction } from "./actions";

type Words = {
  code: string;
  hint: string;
  submit: string;
  busy: string;
  rejected: string;
  limited: WaitWords;
  fields: Record<FieldError, string>;
};

type Props = { words: Words; callbackUrl?: string; back: ReactNode };

/** The second step of a sign-in: one field, for a code of the app or a recovery code. */
export function CodeForm({ words, callbackUrl, back }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(codeAction, words.fields);
  return (
    <form ref={form} action={submit} noValidate className="grid gap-5">
      {refusal?.code === "limited" && (
        <FormError>{waitText(words.limited, refusal.retryAfterSeconds)}</FormError>
      )}
      <input type="hidden" name="callbackUrl" defaultValue={callbackUrl} />
      <Field
        name="code"
        label={words.code}
        hint={words.hint}
        error={refusal?.code === "code" ? words.rejected : wrong("code")}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        required
        autoFocus
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-1">
        <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:min-w-36">
          {words.submit}
        </SubmitButton>
        {back}
      </div>
    </form>
  );
}
