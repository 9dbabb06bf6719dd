import { z } from "zod";
import { orderStates, orderTypes } from "@/db/schema/orders";
import type { CalendarDate } from "@/lib/format/calendar-date";
import { currencyField, merchantsField, paymentMeansField } from "@/lib/lists/fields";
import { readSearch, type SearchParams, severalOf } from "@/lib/lists/search";
import { readReportPeriod, type ReportPeriod } from "./report-period";

/** What a report has lines for; days become months in a long period. */
export const reportViews = ["day", "state", "means", "merchant", "currency"] as const;
export type ReportView = (typeof reportViews)[number];

/** The views with lines within a currency; the other is of currencies as such. */
export const breakdowns = ["day", "state", "means", "merchant"] as const satisfies readonly ReportView[];
export type Breakdown = (typeof breakdowns)[number];

const fields = {
  by: z.enum(reportViews),
  merchant: merchantsField,
  state: severalOf(z.enum(orderStates)),
  type: severalOf(z.enum(orderTypes)),
  means: paymentMeansField,
  currency: currencyField,
};

type Values = ReturnType<typeof readSearch<typeof fields>>["values"];

/** Which orders a report is of: the same words in the address as the monitor's. */
export type ReportFilter = Omit<Values, "by">;

export interface ReportSearch {
  by: ReportView;
  period: ReportPeriod;
  filter: ReportFilter;
  ignored: (keyof Values)[];
}

/** What a report is asked for in its address, and the fields that were ill-formed. */
export function readReportSearch(params: SearchParams, today: CalendarDate): ReportSearch {
  const { values, ignored } = readSearch(fields, params);
  const { by = "day", ...filter } = values;
  return { by, period: readReportPeriod(params, today), filter, ignored };
}
