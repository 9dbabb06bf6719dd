import { addDays, type CalendarDate, daysIn, monthOf } from "@/lib/format/calendar-date";
import type { DayRange } from "@/lib/lists/period";
import { previousPeriod, wholeMonthsIn } from "./previous-period";

/** Past so many days a report goes by month: a quarter at the longest still fits day by day. */
export const mostDailyDays = 92;

/** A day or a month of the period, and what it is compared with; one is absent where the other month is longer. */
export interface Step {
  now: DayRange | null;
  before: DayRange | null;
}

export interface Steps {
  unit: "day" | "month";
  steps: Step[];
}

const eachDay = ({ from, to }: DayRange): DayRange[] =>
  Array.from({ length: daysIn(from, to) }, (_, index) => {
    const day = addDays(from, index);
    return { from: day, to: day };
  });

/** The months of a period; the first and the last may be parts of one. */
function eachMonth({ from, to }: DayRange): DayRange[] {
  const months: DayRange[] = [];
  for (let first: CalendarDate = from; first <= to; first = monthOf(first, 1)) {
    const last = addDays(monthOf(first, 1), -1);
    months.push({ from: first, to: last < to ? last : to });
  }
  return months;
}

/**
 * The days of a period in their order, each beside the day of the same place in the previous period; months past
 * {@link mostDailyDays}. Every day of both periods is in exactly one step.
 */
export function stepsOf(period: DayRange): Steps {
  const days = daysIn(period.from, period.to);
  const previous = previousPeriod(period);
  const unit = days > mostDailyDays ? "month" : "day";
  const cut = unit === "day" ? eachDay : eachMonth;
  const now = cut(period);
  // Months that begin or end within one have no counterpart of their own: as many days earlier is one.
  const before =
    unit === "day" || wholeMonthsIn(period)
      ? cut(previous)
      : now.map(({ from, to }) => ({ from: addDays(from, -days), to: addDays(to, -days) }));
  const steps = Array.from({ length: Math.max(now.length, before.length) }, (_, index) => ({
    now: now[index] ?? null,
    before: before[index] ?? null,
  }));
  return { unit, steps };
}
