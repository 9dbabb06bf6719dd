"use client";

import type { ReactNode } from "react";
import { FormError } from "../../_ui/form/form-error";
import { LatinField, type LatinWords } from "../../_ui/form/latin-field";
import { PasswordField, type PasswordFieldWords } from "../../_ui/form/password-field";
import { SubmitButton } from "../../_ui/form/submit-button";
import { useRefusal } from "../../_ui/form/use-refusal";
import { waitText, type WaitWords } from "../../_ui/form/wait-words";
import type { FieldError } from "@/lib/forms/state";
import { loginAction } from "./actions";

type LoginWords = {
  login: string;
  password: string;
  submit: string;
  busy: string;
  rejected: string;
  limited: WaitWords;
  fields: Record<FieldError, string>;
  passwordField: PasswordFieldWords;
  latin: LatinWords;
};

type Props = { words: LoginWords; callbackUrl?: string; forgot: ReactNode };

/** Login and password; after a refusal the login is still there. */
export function LoginForm({ words, callbackUrl, forgot }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(loginAction, words.fields);
  return (
    <form ref={form} action={submit} noValidate className="grid gap-5">
      {refusal?.code && (
        <FormError>
          {refusal.code === "limited" ? waitText(words.limited, refusal.retryAfterSeconds) : words.rejected}
        </FormError>
      )}
      <input type="hidden" name="callbackUrl" defaultValue={callbackUrl} />
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
      <PasswordField
        name="password"
        label={words.password}
        error={wrong("password")}
        autoComplete="current-password"
        enterKeyHint="go"
        required
        words={words.passwordField}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-1">
        <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:min-w-36">
          {words.submit}
        </SubmitButton>
        {forgot}
      </div>
    </form>
  );
}
