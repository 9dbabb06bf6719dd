"use server";

import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { calendarDateField } from "@/lib/format/calendar-date";
import { choiceField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { recipientInput } from "@/lib/registry/recipient-input";
import { sendRegistryAgain } from "@/lib/registry/send-registry-again";
import { subscribe } from "@/lib/registry/subscribe";
import type { RecipientState } from "./_recipient/recipient-state";

/** Fields `email`, `locale`, `selection`, `timeZone` and `decimalMark`. */
export async function subscribeAction(_before: RecipientState, form: FormData): Promise<RecipientState> {
  const admin = await requireRight("users.manage");
  const read = readForm(recipientInput, form);
  if (!read.ok) return read;
  const added = await subscribe(admin, read.input, await readClient());
  if (added.ok) redirect("/settings/registry?notice=created");
  if (added.reason === "no_enterprise") notFound();
  return refused(added.reason, read.values);
}

const sendAgainInput = z.object({ subscription: choiceField, day: calendarDateField });

export type SendAgainState = FormState<keyof z.infer<typeof sendAgainInput>, "not_over" | "limited">;

/** Fields `subscription` and `day`. */
export async function sendRegistryAgainAction(
  _before: SendAgainState,
  form: FormData,
): Promise<SendAgainState> {
  const admin = await requireRight("users.manage");
  const read = readForm(sendAgainInput, form);
  if (!read.ok) return read;
  const { subscription: id, day } = read.input;
  const sent = await sendRegistryAgain(admin, { id, day }, await readClient());
  if (sent.ok) {
    after(deliverOutbox);
    redirect("/settings/registry?notice=resent");
  }
  if (sent.reason === "unknown_subscription") notFound();
  const retryAfterSeconds = sent.reason === "limited" ? sent.retryAfterSeconds : undefined;
  return refused(sent.reason, read.values, retryAfterSeconds);
}
