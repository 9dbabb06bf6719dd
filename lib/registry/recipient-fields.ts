import { z } from "zod";
import { decimalMarks, registrySelections } from "@/db/schema/registry-subscriptions";
import { isTimeZone } from "@/lib/i18n/time-zones";
import { localeField, newEmailField } from "@/lib/users/user-fields";

/** What an administrator says of a recipient of the daily registry. */
export const recipientInput = z.object({
  email: newEmailField,
  locale: localeField,
  selection: z.enum(registrySelections),
  timeZone: z.string().refine(isTimeZone),
  decimalMark: z.enum(decimalMarks),
});

export type RecipientInput = z.infer<typeof recipientInput>;
