import { z } from "zod";
import { orderStates, orderTypes } from "@/db/schema/orders";
import { calendarDateField } from "@/lib/format/calendar-date";
import {
  amountField,
  billNumberField,
  cardLast4Field,
  currencyField,
  maskField,
  merchantsField,
  orderNumberField,
  paymentMeansField,
} from "@/lib/lists/fields";
import { withAmountsInOrder, withDaysInOrder } from "@/lib/lists/in-order";
import { listPeriods } from "@/lib/lists/period";
import { cursorField, readSearch, type SearchParams, severalOf } from "@/lib/lists/search";
import { orderColumnKeys } from "./order-column-keys";

const fields = {
  period: z.enum(listPeriods),
  from: calendarDateField,
  to: calendarDateField,
  state: severalOf(z.enum(orderStates)),
  type: severalOf(z.enum(orderTypes)),
  merchant: merchantsField,
  means: paymentMeansField,
  number: orderNumberField,
  bill: billNumberField,
  email: maskField(254),
  last4: cardLast4Field,
  currency: currencyField,
  amountFrom: amountField,
  amountTo: amountField,
  /** Orders that are soon cancelled unless their merchant confirms them. */
  expiring: z.literal("1"),
  columns: severalOf(z.enum(orderColumnKeys)),
  page: cursorField,
};

export type OrdersSearch = ReturnType<typeof readOrdersSearch>["values"];

/** The monitor's filter and place from its address, and the fields that were ill-formed. */
export const readOrdersSearch = (params: SearchParams) =>
  withAmountsInOrder(withDaysInOrder(readSearch(fields, params)));
