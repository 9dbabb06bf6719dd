import { z } from "zod";
import { decimalMarks, registrySelections } from "@/db/schema/registry-subscriptions";
import { localeField } from "@/lib/forms/fields";
import { newEmailField } from "@/lib/forms/identifiers";
import { isTimeZone } from "@/lib/i18n/time-zones";

/** What an administrator says of a recipient of the daily registry. */
export const recipientInput = z.object({
  email: newEmailField,
  locale: localeField,
  selection: z.enum(registrySelections),
  timeZone: z.string().refine(isTimeZone),
  decimalMark: z.enum(decimalMarks),
});

export type RecipientInput = z.infer<typeof recipientInput>;
