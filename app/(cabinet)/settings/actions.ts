"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { requireRight, requireUser } from "@/lib/access/require";
import { changePassword } from "@/lib/auth/change-password";
import { writeSessionToken } from "@/lib/access/session-cookie";
import { passwordField } from "@/lib/forms/identifiers";
import type { PasswordRule } from "@/lib/auth/password-policy";
import { endOtherSessions, endOwnSession } from "@/lib/auth/sessions";
import { readForm } from "@/lib/forms/read-form";
import type { FormState } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { rememberLocale } from "@/lib/preferences/locale-cookie";
import { locales } from "@/lib/i18n/locales";
import { isTimeZone } from "@/lib/i18n/time-zones";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { choosePreferences } from "@/lib/users/choose-preferences";

const preferencesInput = z.object({ locale: z.enum(locales), timeZone: z.string().refine(isTimeZone) });

/** Fields `locale` and `timeZone`: kept for the user, the language in this browser too. */
export async function savePreferencesAction(form: FormData): Promise<void> {
  const user = await requireUser();
  const read = readForm(preferencesInput, form);
  if (!read.ok) redirect("/settings?notice=preferences-rejected");
  await choosePreferences(user, read.input, await readClient());
  await rememberLocale(read.input.locale);
  redirect("/settings?notice=preferences-saved");
}

const changePasswordInput = z.object({
  currentPassword: passwordField,
  newPassword: passwordField,
  repeatPassword: passwordField,
});

export type ChangePasswordState = FormState<
  keyof z.infer<typeof changePasswordInput>,
  "current" | "mismatch" | "rules" | "limited" | "changed_meanwhile"
> & {
  /** With `rules`: every rule that was broken. */
  rules?: PasswordRule[];
};

/** Fields `currentPassword`, `newPassword` and `repeatPassword`. */
export async function changePasswordAction(
  _before: ChangePasswordState,
  form: FormData,
): Promise<ChangePasswordState> {
  const user = await requireRight("password.change");
  const read = readForm(changePasswordInput, form);
  if (!read.ok) return read;
  const changed = await changePassword(user, read.input, await readClient());
  if (!changed.ok) {
    return {
      status: "rejected",
      code: changed.reason,
      fieldErrors: {},
      values: {},
      rules: changed.reason === "rules" ? changed.rules : undefined,
      retryAfterSeconds: changed.reason === "limited" ? changed.retryAfterSeconds : undefined,
    };
  }
  await writeSessionToken(changed.sessionToken);
  after(deliverOutbox);
  redirect(changed.warning ? "/settings?notice=password-weak" : "/settings?notice=password-changed");
}

const sessionInput = z.object({ session: z.uuid() });

/** Field `session`: one of the user's own; any other ends nothing. */
export async function endSessionAction(form: FormData): Promise<void> {
  const user = await requireUser();
  const read = readForm(sessionInput, form);
  const ended = read.ok ? await endOwnSession(user, read.input.session, await readClient()) : 0;
  redirect(ended > 0 ? "/settings?notice=session-ended" : "/settings");
}

/** No fields: ends all of the user's sessions but the one in hand. */
export async function endOtherSessionsAction(): Promise<void> {
  const user = await requireUser();
  const ended = await endOtherSessions(user, await readClient());
  redirect(ended > 0 ? "/settings?notice=sessions-ended" : "/settings");
}
