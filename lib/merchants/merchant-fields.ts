import { z } from "zod";
import { largestInteger } from "@/lib/forms/fields";

/** Merchant_ID: the gateway's own number, given from outside. */
export const merchantIdField = z
  .string()
  .trim()
  .min(1)
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .refine((id) => id >= 1 && id <= largestInteger);

/** 1 to 30 days, as long as card schemes keep a pre-authorization; blank: no order is cancelled by itself. */
export const confirmationDaysField = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/)
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((days) => days === null || (days >= 1 && days <= 30));
