import { z } from "zod";
import { largestInteger } from "@/lib/forms/fields";
import { billNumberPattern } from "@/lib/forms/identifiers";
import { withoutControls } from "@/lib/forms/unseen-characters";
import { severalOf } from "./search";

/** One line of text to be looked for. */
const lineField = (most: number) => z.string().trim().max(most).regex(withoutControls);

/** A text, or a mask with `%`; `%` alone would ask for everything. */
export const maskField = (most: number) => lineField(most).regex(/[^%]/);

/** An order number, or a mask of it: as long as the longest that is taken in. */
export const orderNumberField = maskField(128);

export const billNumberField = z.string().trim().regex(billNumberPattern);

export const cardLast4Field = z
  .string()
  .trim()
  .regex(/^[0-9]{4}$/);

/** A currency of ISO 4217, in either case. */
export const currencyField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/);

/** Thousands as English writes them. */
const thousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** An amount as people type it: `1 234,5`, or `1,234.5`. Comes out as a decimal number with a point. */
export const amountField = z
  .string()
  .transform((text) => text.replace(/\s/gu, ""))
  .transform((text) => (thousands.test(text) ? text.replaceAll(",", "") : text.replace(",", ".")))
  .pipe(z.string().regex(/^\d{1,15}(\.\d{1,4})?$/));

export const merchantsField = severalOf(z.coerce.number().int().min(1).max(largestInteger));

export const paymentMeansField = severalOf(lineField(40).min(1));

/** Whether a number names one order, in which case the other filters do not count. */
export const isExactNumber = (number: string | undefined): number is string =>
  number !== undefined && !number.includes("%");
