"use client";

import { useState, type ReactNode } from "react";
import { Field } from "../../_ui/form/field";
import { FormError } from "../../_ui/form/form-error";
import { PasswordField, type PasswordFieldWords } from "../../_ui/form/password-field";
import { SubmitButton } from "../../_ui/form/submit-button";
import { useRefusal } from "../../_ui/form/use-refusal";
import { waitText, type WaitWords } from "../../_ui/form/wait-words";
import type { PasswordPolicy, PasswordRule } from "@/lib/auth/password-policy";
import type { FieldError } from "@/lib/forms/state";
import { resetAction } from "./actions";
import { PasswordChecklist, type ChecklistWords } from "../../_ui/form/password-checklist";

type ResetWords = {
  login: string;
  otherLink: string;
  newPassword: string;
  repeatPassword: string;
  submit: string;
  busy: string;
  rejected: string;
  mismatch: string;
  limited: WaitWords;
  rules: Record<PasswordRule, string>;
  checklist: ChecklistWords;
  fields: Record<FieldError, string>;
  passwordField: PasswordFieldWords;
};

type Props = {
  /** Whose password it is. */
  login: string;
  words: ResetWords;
  policy: PasswordPolicy;
  heading: ReactNode;
  /** What stands instead of the form once the link has died under it. */
  closed: Record<"expired" | "replaced" | "used" | "invalid", ReactNode>;
};

// Of two that differ either may be the wrong one, and both are typed anew.
const eitherIsWrong = { "aria-invalid": true, describedBy: "repeatPassword-error password-rules" };

/** A new password, twice. A refusal names every broken rule and leaves the link as it was. */
export function ResetForm({ login, words, policy, heading, closed }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(resetAction, words.fields);
  const [candidate, setCandidate] = useState("");
  const code = refusal?.code;
  if (code === "expired" || code === "replaced" || code === "used" || code === "invalid") return closed[code];
  return (
    <>
      {heading}
      <form ref={form} action={submit} onReset={() => setCandidate("")} noValidate className="grid gap-5">
        {code === "limited" && <FormError>{waitText(words.limited, refusal?.retryAfterSeconds)}</FormError>}
        {code === "other_link" && <FormError>{words.otherLink}</FormError>}
        <Field name="login" label={words.login} value={login} autoComplete="username" readOnly />
        <PasswordField
          name="newPassword"
          label={words.newPassword}
          error={
            code === "rules" ? (
              <>
                {words.rejected}
                {refusal?.rules?.map((rule) => (
                  <span key={rule} className="block before:content-['–_']">
                    {words.rules[rule]}
                  </span>
                ))}
              </>
            ) : (
              wrong("newPassword")
            )
          }
          describedBy="password-rules"
          {...(code === "mismatch" && eitherIsWrong)}
          autoComplete="new-password"
          enterKeyHint="next"
          required
          autoFocus
          onChange={(event) => setCandidate(event.target.value)}
          words={words.passwordField}
        />
        <PasswordChecklist
          id="password-rules"
          words={words.checklist}
          policy={policy}
          candidate={candidate}
        />
        <PasswordField
          name="repeatPassword"
          label={words.repeatPassword}
          error={code === "mismatch" ? words.mismatch : wrong("repeatPassword")}
          autoComplete="new-password"
          enterKeyHint="go"
          required
          words={words.passwordField}
        />
        <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
          {words.submit}
        </SubmitButton>
      </form>
    </>
  );
}
