"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { loginField, passwordField } from "@/lib/auth/identifiers";
import type { PasswordRule } from "@/lib/auth/password-policy";
import { type DeadLink, resetPassword } from "@/lib/auth/reset";
import { forgetLinkToken, readLinkToken } from "@/lib/auth/link-cookie";
import { readForm } from "@/lib/forms/read-form";
import type { FormState } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";

const resetInput = z.object({
  newPassword: passwordField,
  repeatPassword: passwordField,
  login: loginField.optional(),
});

export type ResetState = FormState<
  "newPassword" | "repeatPassword" | "login",
  "mismatch" | "rules" | "other_link" | DeadLink["state"]
> & {
  /** With `rules`: every rule that was broken. */
  rules?: PasswordRule[];
};

/** Fields `newPassword`, `repeatPassword` and the `login` that the form is for; the link is in the cookie of this page. */
export async function resetAction(_before: ResetState, form: FormData): Promise<ResetState> {
  const read = readForm(resetInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: {} };
  const reset = await resetPassword((await readLinkToken()) ?? "", read.input, await readClient());
  if (!reset.ok) {
    const rejected = { status: "rejected", fieldErrors: {}, values: {} } as const;
    if (reset.reason === "mismatch" || reset.reason === "other_link")
      return { ...rejected, code: reset.reason };
    if (reset.reason === "rules") return { ...rejected, code: "rules", rules: reset.rules };
    return {
      ...rejected,
      code: reset.link.state,
      retryAfterSeconds: reset.link.state === "limited" ? reset.link.retryAfterSeconds : undefined,
    };
  }
  after(deliverOutbox);
  await forgetLinkToken();
  redirect(reset.warning ? "/login?notice=password-weak" : "/login?notice=password-changed");
}
