"use client";

import type { ReactNode } from "react";
import { AccountHint } from "../../../_ui/form/account-hint";
import { Field } from "../../../_ui/form/field";
import { FormError } from "../../../_ui/form/form-error";
import { PasswordField } from "../../../_ui/form/password-field";
import { SubmitButton } from "../../../_ui/form/submit-button";
import { useRefusal } from "../../../_ui/form/use-refusal";
import { waitText } from "../../../_ui/form/wait-words";
import { secondFactorAction } from "./actions";
import { RecoveryCodes } from "./recovery-codes";
import type { SecondFactorWords } from "./second-factor-words";

type Props = {
  /** How far the user is: decides what is asked for. */
  step: "off" | "pending" | "on";
  login: string;
  words: SecondFactorWords;
  /** Stands above the fields: what to do, and the QR code. */
  children: ReactNode;
};

/** The step in hand, with what it asks for; the recovery codes where it gave any. */
export function SecondFactorForm({ step, login, words, children }: Props) {
  const { state, form, submit, refusal, wrong } = useRefusal(secondFactorAction, words.fields);
  if (state.status === "done")
    return <RecoveryCodes codes={state.result?.recoveryCodes ?? []} words={words} />;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {refusal?.code === "limited" && (
        <FormError>{waitText(words.limited, refusal.retryAfterSeconds)}</FormError>
      )}
      {refusal?.code === "already_on" && <FormError>{words.refusals.already_on}</FormError>}
      {children}
      {step !== "pending" && (
        <>
          <AccountHint login={login} />
          <PasswordField
            name="currentPassword"
            label={words.currentPassword}
            error={refusal?.code === "current" ? words.refusals.current : wrong("currentPassword")}
            autoComplete="current-password"
            required
            words={words.passwordField}
          />
        </>
      )}
      {step !== "off" && (
        <Field
          name="code"
          label={step === "on" ? words.anyCode : words.code}
          error={refusal?.code === "code" ? words.refusals.code : wrong("code")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          required
        />
      )}
      <div className="flex flex-wrap gap-3">
        {deeds[step].map(({ deed, look }) => (
          <SubmitButton key={deed} name="deed" value={deed} look={look} busyLabel={words.busy}>
            {words[deed]}
          </SubmitButton>
        ))}
      </div>
    </form>
  );
}

const deeds = {
  off: [{ deed: "begin", look: "primary" }],
  pending: [{ deed: "enable", look: "primary" }],
  on: [
    { deed: "renew", look: "secondary" },
    { deed: "disable", look: "danger" },
  ],
} as const;
