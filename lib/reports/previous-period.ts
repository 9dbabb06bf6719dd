import { addDays, daysIn, monthOf } from "@/lib/format/calendar-date";
import type { DayRange } from "@/lib/lists/period";

/** How many months of the calendar a period is made of; 0 where it begins or ends within one. */
export function wholeMonthsIn({ from, to }: DayRange): number {
  if (monthOf(from) !== from || monthOf(to, 1) !== addDays(to, 1)) return 0;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from) + 1;
}

/** What a period is compared with, directly before it: equally many days, or months where it has whole ones. */
export function previousPeriod(period: DayRange): DayRange {
  const { from, to } = period;
  const months = wholeMonthsIn(period);
  return { from: months ? monthOf(from, -months) : addDays(from, -daysIn(from, to)), to: addDays(from, -1) };
}
