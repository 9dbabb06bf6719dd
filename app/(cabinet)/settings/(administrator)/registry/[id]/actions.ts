"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { changeSubscription } from "@/lib/registry/change-subscription";
import { recipientInput } from "@/lib/registry/recipient-input";
import type { RecipientState } from "../_recipient/recipient-state";

const changeInput = recipientInput.extend({
  id: z.uuid(),
  version: versionField,
  // A box that is not ticked is not sent.
  active: z.literal("on").optional(),
});

/** Fields `id`, `version`, `active` and those of a new recipient. */
export async function changeSubscriptionAction(
  _before: RecipientState,
  form: FormData,
): Promise<RecipientState> {
  const admin = await requireRight("users.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return read;
  const { active, ...recipient } = read.input;
  const wanted = { ...recipient, active: active !== undefined };
  const changed = await changeSubscription(admin, wanted, await readClient());
  if (changed.ok) redirect(`/settings/registry/${recipient.id}?notice=saved`);
  if (changed.reason === "unknown_subscription") notFound();
  return refused(changed.reason, read.values);
}
