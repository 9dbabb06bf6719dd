import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { isTimeZone } from "@/lib/i18n/time-zones";
import { merchantIdField } from "@/lib/merchants/merchant-fields";

/** The gateway's manual: 8 to 20 Latin letters, digits, underscore. */
export const newLoginField = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[A-Za-z0-9_]{8,20}$/);

/**
 * An address that letters can be sent to: ASCII, 254 characters at the most (RFC 5321, 4.5.3.1), its host with a dot
 * and under whatever domain there is: `.бел` is `xn--90ais` in it.
 */
export const newEmailField = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .pipe(z.email({ pattern: z.regexes.html5Email }).regex(/@[^.]+\./));

/** The language of a user's pages and letters. */
export const localeField = z.enum(locales);

/** The same of one who may have none: blank is none. */
export const optionalEmailField = z.union([z.literal("").transform(() => null), newEmailField]);

/** What a person is called; blank: nothing is known. No control characters, nor unseen ones that turn a line round. */
export const personNameField = z
  .string()
  .trim()
  .max(120)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u)
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
