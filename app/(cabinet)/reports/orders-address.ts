import type { DayRange } from "@/lib/lists/period";
import { searchWith } from "@/lib/lists/search";
import type { Breakdown, ReportFilter } from "@/lib/reports/report-search";
import type { Line } from "@/lib/reports/summary";

/** The monitor with the very orders of a line, or of a whole currency. */
export function ordersAddress(
  period: DayRange,
  currency: string,
  filter: ReportFilter,
  of?: { by: Breakdown; line: Line },
): string {
  const { from, to } = of?.line.step?.now ?? period;
  const narrowed = of && of.by !== "day" ? { [of.by]: of.line.key } : {};
  const merchant = filter.merchant?.map(String);
  return `/orders${searchWith({ from, to, currency, ...filter, merchant }, narrowed)}`;
}
