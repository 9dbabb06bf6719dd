"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import type { CurrentUser } from "@/lib/access/current-user";
import { requireUser } from "@/lib/access/require";
import { codeField, passwordField } from "@/lib/forms/identifiers";
import { disableSecondFactor, renewRecoveryCodes } from "@/lib/auth/change-second-factor";
import { beginSecondFactor, enableSecondFactor } from "@/lib/auth/set-up-second-factor";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";

type Refusal =
  { reason: "current" | "code" | "already_on" } | { reason: "limited"; retryAfterSeconds: number };

/** With `done`: the recovery codes, which no later answer shows. */
export type SecondFactorState = FormState<
  "currentPassword" | "code" | "deed",
  Refusal["reason"],
  { recoveryCodes: string[] }
>;

const rejected = (refusal: Refusal): SecondFactorState =>
  refused(refusal.reason, {}, refusal.reason === "limited" ? refusal.retryAfterSeconds : undefined);

const deedInput = z.object({ deed: z.enum(["begin", "enable", "renew", "disable"]).catch("begin") });
const beginInput = z.object({ currentPassword: passwordField });
const enableInput = z.object({ code: codeField });
const changeInput = z.object({ currentPassword: passwordField, code: codeField });

/**
 * Field `deed`: `begin` (with `currentPassword`), `enable` (with `code`), `renew` the recovery codes or
 * `disable` (with both). One action for all, so that an answer with recovery codes is shown whatever the
 * page has become by it.
 */
export async function secondFactorAction(
  _before: SecondFactorState,
  form: FormData,
): Promise<SecondFactorState> {
  const user = await requireUser();
  const asked = readForm(deedInput, form);
  const deed = asked.ok ? asked.input.deed : "begin";
  if (deed === "begin") return begin(user, form);
  return deed === "enable" ? enable(user, form) : change(user, form, deed);
}

async function begin(user: CurrentUser, form: FormData): Promise<SecondFactorState> {
  const read = readForm(beginInput, form);
  if (!read.ok) return read;
  const begun = await beginSecondFactor(user, read.input.currentPassword);
  if (!begun.ok) return rejected(begun);
  redirect("/settings/second-factor");
}

async function enable(user: CurrentUser, form: FormData): Promise<SecondFactorState> {
  const read = readForm(enableInput, form);
  if (!read.ok) return read;
  const enabled = await enableSecondFactor(user, read.input.code, await readClient());
  if (!enabled.ok) return rejected(enabled);
  after(deliverOutbox);
  return { status: "done", result: { recoveryCodes: enabled.recoveryCodes } };
}

async function change(
  user: CurrentUser,
  form: FormData,
  deed: "renew" | "disable",
): Promise<SecondFactorState> {
  const read = readForm(changeInput, form);
  if (!read.ok) return read;
  const client = await readClient();
  if (deed === "disable") {
    const disabled = await disableSecondFactor(user, read.input, client);
    if (!disabled.ok) return rejected(disabled);
    after(deliverOutbox);
    redirect("/settings?notice=second-factor-off");
  }
  const renewed = await renewRecoveryCodes(user, read.input, client);
  if (!renewed.ok) return rejected(renewed);
  after(deliverOutbox);
  return { status: "done", result: { recoveryCodes: renewed.recoveryCodes } };
}
