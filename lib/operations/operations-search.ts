import { z } from "zod";
import { operationCodes, operationStates } from "@/db/schema/operations";
import { calendarDateField } from "@/lib/format/calendar-date";
import {
  amountField,
  billNumberField,
  currencyField,
  merchantsField,
  orderNumberField,
} from "@/lib/lists/fields";
import { withAmountsInOrder, withDaysInOrder } from "@/lib/lists/in-order";
import { listPeriods } from "@/lib/lists/period";
import { cursorField, readSearch, type SearchParams, severalOf } from "@/lib/lists/search";
import { operationColumnKeys } from "./operation-column-keys";

const fields = {
  period: z.enum(listPeriods),
  from: calendarDateField,
  to: calendarDateField,
  code: severalOf(z.coerce.number().pipe(z.literal(operationCodes))),
  state: severalOf(z.enum(operationStates)),
  merchant: merchantsField,
  number: orderNumberField,
  bill: billNumberField,
  currency: currencyField,
  amountFrom: amountField,
  amountTo: amountField,
  columns: severalOf(z.enum(operationColumnKeys)),
  page: cursorField,
};

export type OperationsSearch = ReturnType<typeof readOperationsSearch>["values"];

/** The filter and place of the list of operations from its address, and the fields that were ill-formed. */
export const readOperationsSearch = (params: SearchParams) =>
  withAmountsInOrder(withDaysInOrder(readSearch(fields, params)));
