"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { loginField, passwordField } from "@/lib/forms/identifiers";
import type { PasswordRule } from "@/lib/auth/password-policy";
import type { DeadLink } from "@/lib/auth/inspect-link";
import { resetPassword } from "@/lib/auth/reset-password";
import { forgetLinkToken, readLinkToken } from "@/lib/auth/link-cookie";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
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
  if (!read.ok) return read;
  const reset = await resetPassword((await readLinkToken()) ?? "", read.input, await readClient());
  if (!reset.ok) {
    if (reset.reason === "rules") return { ...refused("rules", {}), rules: reset.rules };
    if (reset.reason !== "link") return refused(reset.reason, {});
    const { link } = reset;
    return refused(link.state, {}, link.state === "limited" ? link.retryAfterSeconds : undefined);
  }
  after(deliverOutbox);
  await forgetLinkToken();
  redirect(reset.warning ? "/login?notice=password-weak" : "/login?notice=password-changed");
}
