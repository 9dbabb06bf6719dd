"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { MerchantState } from "@/app/(cabinet)/admin/merchants/actions";
import { requireRight } from "@/lib/access/require";
import { versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { readClient } from "@/lib/http/client";
import { changeOwnMerchant } from "@/lib/merchants/change-merchant";
import { confirmationDaysField, merchantIdField } from "@/lib/merchants/merchant-fields";

const changeInput = z.object({
  id: merchantIdField,
  version: versionField,
  confirmationDays: confirmationDaysField,
});

/** Fields `id` (Merchant_ID), `version` and `confirmationDays`: of a merchant of the administrator's own enterprise. */
export async function changeOwnMerchantAction(
  _before: MerchantState,
  form: FormData,
): Promise<MerchantState> {
  const admin = await requireRight("users.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: read.values };
  const changed = await changeOwnMerchant(admin, read.input, await readClient());
  if (changed.ok) redirect(`/settings/merchants/${read.input.id}?notice=saved`);
  if (changed.reason === "unknown_merchant") notFound();
  return { status: "rejected", code: changed.reason, fieldErrors: {}, values: read.values };
}
