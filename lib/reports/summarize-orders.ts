import "server-only";
import { db } from "@/db/client";
import { type Grouping, sumOrderGroups } from "@/db/queries/orders/order-groups";
import type { CurrentUser } from "@/lib/access/current-user";
import type { DayRange } from "@/lib/lists/period";
import { orderFilterOf } from "@/lib/orders/order-filter";
import { previousPeriod } from "./previous-period";
import { type Breakdown, breakdowns, type ReportFilter } from "./report-search";
import { stepsOf } from "./steps";
import { type CurrencySummary, summariesOf } from "./summary";

export interface Summary {
  period: DayRange;
  previous: DayRange;
  /** What the lines of `day` are. */
  unit: "day" | "month";
  /** By code; those alone that were used in either period. */
  currencies: CurrencySummary[];
}

const groupingOf = (breakdown: Breakdown): Grouping => (breakdown === "day" ? "step" : breakdown);

/**
 * Totals of the user's orders over days of the enterprise's time zone beside those of the previous period: of each
 * currency as a whole and by each of `wanted`.
 */
export async function summarizeOrders(
  user: CurrentUser,
  period: DayRange,
  search: ReportFilter = {},
  wanted: readonly Breakdown[] = breakdowns,
): Promise<Summary> {
  const previous = previousPeriod(period);
  const { unit, steps } = stepsOf(period);
  const filter = await orderFilterOf(user, { ...search, from: previous.from, to: period.to });
  const now = steps.flatMap((step) => step.now?.from ?? []);
  const before = steps.flatMap((step) => step.before?.from ?? []);
  const sums = await sumOrderGroups(
    db(),
    filter,
    { previousStarts: before, starts: now, timeZone: user.enterpriseTimeZone },
    wanted.map(groupingOf),
  );
  return { period, previous, unit, currencies: summariesOf(sums, steps) };
}
