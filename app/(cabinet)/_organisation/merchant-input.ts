import { z } from "zod";
import { choiceField, nameField, versionField } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/state";
import { confirmationDaysField, merchantIdField } from "@/lib/merchants/merchant-fields";

/** Of a new merchant; `id` is its Merchant_ID. */
export const merchantInput = z.object({
  id: merchantIdField,
  name: nameField,
  enterprise: choiceField,
  confirmationDays: confirmationDaysField,
});

/** Of one that is there. */
export const merchantChangeInput = merchantInput.extend({ version: versionField });

export type MerchantState = FormState<
  keyof z.infer<typeof merchantChangeInput>,
  "id_taken" | "unknown_enterprise" | "has_orders" | "changed_meanwhile"
>;
