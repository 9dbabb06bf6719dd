"use client";

import { useState } from "react";
import type { PasswordPolicy, PasswordRule } from "@/lib/auth/password-policy";
import type { FieldError } from "@/lib/forms/state";
import { AccountHint } from "../../_ui/form/account-hint";
import { FormError } from "../../_ui/form/form-error";
import { PasswordChecklist, type ChecklistWords } from "../../_ui/form/password-checklist";
import { PasswordField, type PasswordFieldWords } from "../../_ui/form/password-field";
import { SubmitButton } from "../../_ui/form/submit-button";
import { useRefusal } from "../../_ui/form/use-refusal";
import { waitText, type WaitWords } from "../../_ui/form/wait-words";
import { changePasswordAction } from "./actions";

type PasswordWords = {
  currentPassword: string;
  newPassword: string;
  repeatPassword: string;
  submit: string;
  busy: string;
  rejected: string;
  wrongCurrent: string;
  mismatch: string;
  changedMeanwhile: string;
  limited: WaitWords;
  rules: Record<PasswordRule, string>;
  checklist: ChecklistWords;
  fields: Record<FieldError, string>;
  passwordField: PasswordFieldWords;
};

type Props = { login: string; words: PasswordWords; policy: PasswordPolicy };

// Of two that differ either may be the wrong one, and both are typed anew.
const eitherIsWrong = { "aria-invalid": true, describedBy: "repeatPassword-error password-rules" };

/** The current password, and a new one twice. A refusal names what was wrong, every broken rule too. */
export function PasswordForm({ login, words, policy }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(changePasswordAction, words.fields);
  const [candidate, setCandidate] = useState("");
  const code = refusal?.code;
  return (
    <form
      ref={form}
      action={submit}
      onReset={() => setCandidate("")}
      noValidate
      className="grid max-w-xl gap-5"
    >
      {code === "limited" && <FormError>{waitText(words.limited, refusal?.retryAfterSeconds)}</FormError>}
      {code === "changed_meanwhile" && <FormError>{words.changedMeanwhile}</FormError>}
      {code === "rules" && (
        <FormError title={words.rejected}>
          <ul className="list-disc ps-5">
            {refusal?.rules?.map((rule) => (
              <li key={rule}>{words.rules[rule]}</li>
            ))}
          </ul>
        </FormError>
      )}
      <AccountHint login={login} />
      <PasswordField
        name="currentPassword"
        label={words.currentPassword}
        error={code === "current" ? words.wrongCurrent : wrong("currentPassword")}
        autoComplete="current-password"
        required
        words={words.passwordField}
      />
      <PasswordField
        name="newPassword"
        label={words.newPassword}
        error={wrong("newPassword")}
        describedBy="password-rules"
        {...(code === "mismatch" && eitherIsWrong)}
        autoComplete="new-password"
        required
        onChange={(event) => setCandidate(event.target.value)}
        words={words.passwordField}
      />
      <PasswordChecklist id="password-rules" words={words.checklist} policy={policy} candidate={candidate} />
      <PasswordField
        name="repeatPassword"
        label={words.repeatPassword}
        error={code === "mismatch" ? words.mismatch : wrong("repeatPassword")}
        autoComplete="new-password"
        required
        words={words.passwordField}
      />
      <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
