"use server";

import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { calendarDateField } from "@/lib/format/calendar-date";
import { choiceField, versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import type { FormState } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { changeSubscription } from "@/lib/registry/change-subscription";
import { recipientInput } from "@/lib/registry/recipient-input";
import { sendRegistryAgain } from "@/lib/registry/send-registry-again";
import { subscribe } from "@/lib/registry/subscribe";

const changeInput = recipientInput.extend({
  id: z.uuid(),
  version: versionField,
  // A box that is not ticked is not sent.
  active: z.literal("on").optional(),
});

export type RecipientState = FormState<
  keyof z.infer<typeof changeInput>,
  "email_taken" | "too_many" | "changed_meanwhile"
>;

/** Fields `email`, `locale`, `selection`, `timeZone` and `decimalMark`. */
export async function subscribeAction(_before: RecipientState, form: FormData): Promise<RecipientState> {
  const admin = await requireRight("users.manage");
  const read = readForm(recipientInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: read.values };
  const added = await subscribe(admin, read.input, await readClient());
  if (added.ok) redirect("/settings/registry?notice=created");
  if (added.reason === "no_enterprise") notFound();
  return { status: "rejected", code: added.reason, fieldErrors: {}, values: read.values };
}

/** Fields `id`, `version`, `active` and those of {@link subscribeAction}. */
export async function changeSubscriptionAction(
  _before: RecipientState,
  form: FormData,
): Promise<RecipientState> {
  const admin = await requireRight("users.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: read.values };
  const { active, ...recipient } = read.input;
  const wanted = { ...recipient, active: active !== undefined };
  const changed = await changeSubscription(admin, wanted, await readClient());
  if (changed.ok) redirect(`/settings/registry/${recipient.id}?notice=saved`);
  if (changed.reason === "unknown_subscription") notFound();
  return { status: "rejected", code: changed.reason, fieldErrors: {}, values: read.values };
}

const resendInput = z.object({ subscription: choiceField, day: calendarDateField });

export type ResendState = FormState<keyof z.infer<typeof resendInput>, "not_over" | "limited">;

/** Fields `subscription` and `day`. */
export async function resendRegistryAction(_before: ResendState, form: FormData): Promise<ResendState> {
  const admin = await requireRight("users.manage");
  const read = readForm(resendInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: read.values };
  const { subscription: id, day } = read.input;
  const sent = await sendRegistryAgain(admin, { id, day }, await readClient());
  if (sent.ok) {
    after(deliverOutbox);
    redirect("/settings/registry?notice=resent");
  }
  if (sent.reason === "unknown_subscription") notFound();
  return {
    status: "rejected",
    code: sent.reason,
    fieldErrors: {},
    values: read.values,
    retryAfterSeconds: sent.reason === "limited" ? sent.retryAfterSeconds : undefined,
  };
}
