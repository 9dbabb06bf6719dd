"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { changeOwnMerchant } from "@/lib/merchants/change-merchant";
import { confirmationDaysField, merchantIdField } from "@/lib/merchants/merchant-fields";
import type { MerchantState } from "../../../../_organisation/merchant-input";

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
  if (!read.ok) return read;
  const changed = await changeOwnMerchant(admin, read.input, await readClient());
  if (changed.ok) redirect(`/settings/merchants/${read.input.id}?notice=saved`);
  if (changed.reason === "unknown_merchant") notFound();
  return refused(changed.reason, read.values);
}
