"use server";

import { notFound, redirect } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { changeMerchant } from "@/lib/merchants/change-merchant";
import { merchantChangeInput, type MerchantState } from "../../../_organisation/merchant-input";

/** Fields `id` (Merchant_ID), `version`, `name`, `enterprise` and `confirmationDays`. */
export async function changeMerchantAction(_before: MerchantState, form: FormData): Promise<MerchantState> {
  const staff = await requireRight("system.manage");
  const read = readForm(merchantChangeInput, form);
  if (!read.ok) return read;
  const { enterprise: enterpriseId, ...merchant } = read.input;
  const changed = await changeMerchant(staff, { ...merchant, enterpriseId }, await readClient());
  if (changed.ok) redirect(`/admin/merchants/${merchant.id}?notice=saved`);
  if (changed.reason === "unknown_merchant") notFound();
  return refused(changed.reason, read.values);
}
