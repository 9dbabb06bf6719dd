import { z } from "zod";
import { orderStates } from "@/db/schema/orders";
import { calendarDateField } from "@/lib/calendar-date";
import { cursorField, readSearch, type SearchParams, severalOf } from "@/lib/lists/search";

/** No control characters: no number has any, and PostgreSQL refuses NUL. `%` alone would ask for everything. */
export const orderNumberField = z
  .string()
  .trim()
  .max(64)
  .regex(/^\P{Cc}*$/u)
  .regex(/[^%]/);

/** The largest Merchant_ID that the database can hold. */
const largestMerchantId = 2 ** 31 - 1;

export const merchantsField = severalOf(z.coerce.number().int().min(1).max(largestMerchantId));

const fields = {
  from: calendarDateField,
  to: calendarDateField,
  state: severalOf(z.enum(orderStates)),
  merchant: merchantsField,
  number: orderNumberField,
  page: cursorField,
};

export type OrdersSearch = ReturnType<typeof readOrdersSearch>["values"];

/** The monitor's filter and place from its address, and the fields that were ill-formed. */
export function readOrdersSearch(params: SearchParams) {
  return withDaysInOrder(readSearch(fields, params));
}

/** A period that ends before it begins is no period. */
export function withDaysInOrder<Field extends string, Values extends { from?: string; to?: string }>(read: {
  values: Values;
  ignored: Field[];
}): { values: Values; ignored: (Field | "period")[] } {
  const { from, to, ...rest } = read.values;
  if (from === undefined || to === undefined || from <= to) return read;
  return { values: rest as Values, ignored: [...read.ignored, "period"] };
}

/** Whether a number names one order, in which case the other filters do not count. */
export const isExactNumber = (number: string | undefined): number is string =>
  number !== undefined && !number.includes("%");
