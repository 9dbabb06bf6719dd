"use server";

import { redirect } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { createMerchant } from "@/lib/merchants/create-merchant";
import { merchantInput, type MerchantState } from "../../../_organisation/merchant-input";

/** Fields `id` (Merchant_ID), `name`, `enterprise` and `confirmationDays`. */
export async function createMerchantAction(_before: MerchantState, form: FormData): Promise<MerchantState> {
  const staff = await requireRight("system.manage");
  const read = readForm(merchantInput, form);
  if (!read.ok) return read;
  const { enterprise: enterpriseId, ...merchant } = read.input;
  const created = await createMerchant(staff, { ...merchant, enterpriseId }, await readClient());
  if (created.ok) redirect(`/admin/merchants/${merchant.id}?notice=created`);
  return refused(created.reason, read.values);
}
