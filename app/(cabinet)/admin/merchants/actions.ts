"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { choiceField, nameField, versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { changeMerchant } from "@/lib/merchants/change-merchant";
import { createMerchant } from "@/lib/merchants/create-merchant";
import { confirmationDaysField, merchantIdField } from "@/lib/merchants/merchant-fields";

const createInput = z.object({
  id: merchantIdField,
  name: nameField,
  enterprise: choiceField,
  confirmationDays: confirmationDaysField,
});
const changeInput = createInput.extend({ version: versionField });

export type MerchantState = FormState<
  keyof z.infer<typeof changeInput>,
  "id_taken" | "unknown_enterprise" | "has_orders" | "changed_meanwhile"
>;

/** Fields `id` (Merchant_ID), `name`, `enterprise` and `confirmationDays`. */
export async function createMerchantAction(_before: MerchantState, form: FormData): Promise<MerchantState> {
  const staff = await requireRight("system.manage");
  const read = readForm(createInput, form);
  if (!read.ok) return read;
  const { enterprise: enterpriseId, ...merchant } = read.input;
  const created = await createMerchant(staff, { ...merchant, enterpriseId }, await readClient());
  if (created.ok) redirect(`/admin/merchants/${merchant.id}?notice=created`);
  return refused(created.reason, read.values);
}

/** Fields `id` (Merchant_ID), `version`, `name`, `enterprise` and `confirmationDays`. */
export async function changeMerchantAction(_before: MerchantState, form: FormData): Promise<MerchantState> {
  const staff = await requireRight("system.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return read;
  const { enterprise: enterpriseId, ...merchant } = read.input;
  const changed = await changeMerchant(staff, { ...merchant, enterpriseId }, await readClient());
  if (changed.ok) redirect(`/admin/merchants/${merchant.id}?notice=saved`);
  if (changed.reason === "unknown_merchant") notFound();
  return refused(changed.reason, read.values);
}
