import { z } from "zod";
import { newEmailField } from "@/lib/forms/identifiers";
import { withoutControlsAndFormats } from "@/lib/forms/unseen-characters";
import { isTimeZone } from "@/lib/i18n/time-zones";
import { merchantIdField } from "@/lib/merchants/merchant-fields";

/** {@link newEmailField} of one who may have none: blank is none. */
export const optionalEmailField = z.union([z.literal("").transform(() => null), newEmailField]);

/** What a person is called; blank: nothing is known. */
export const personNameField = z
  .string()
  .trim()
  .max(120)
  .regex(withoutControlsAndFormats)
  .transform((name) => name || null);

/** A time zone's name; blank: the enterprise's holds. */
export const ownTimeZoneField = z
  .string()
  .refine((zone) => zone === "" || isTimeZone(zone))
  .transform((zone) => zone || null);

/** Merchant_IDs out of ticked boxes, each once. A thousand: no enterprise of the gateway has more. */
export const merchantIdsField = z
  .array(merchantIdField)
  .max(1_000)
  .transform((ids) => [...new Set(ids)]);

/** Where new users will work, which only the gateway's staff choose; `staff`: as their own colleagues. */
export const enterpriseChoiceField = z.union([z.literal("staff"), z.uuid()]);
