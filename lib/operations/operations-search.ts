import { z } from "zod";
import { operationCodes, operationStates } from "@/db/schema/operations";
import { calendarDateField } from "@/lib/calendar-date";
import { cursorField, readSearch, type SearchParams, severalOf } from "@/lib/lists/search";
import { merchantsField, orderNumberField, withDaysInOrder } from "@/lib/orders/orders-search";

const fields = {
  from: calendarDateField,
  to: calendarDateField,
  code: severalOf(z.coerce.number().pipe(z.literal(operationCodes))),
  state: severalOf(z.enum(operationStates)),
  merchant: merchantsField,
  number: orderNumberField,
  page: cursorField,
};

export type OperationsSearch = ReturnType<typeof readOperationsSearch>["values"];

/** The filter and place of the list of operations from its address, and the fields that were ill-formed. */
export function readOperationsSearch(params: SearchParams) {
  return withDaysInOrder(readSearch(fields, params));
}
