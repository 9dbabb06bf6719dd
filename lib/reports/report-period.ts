import { z } from "zod";
import { addDays, type CalendarDate, calendarDateField, daysIn } from "@/lib/calendar-date";
import { readSearch, type SearchParams } from "@/lib/lists/search";

export const periodPresets = ["today", "week", "days30", "month"] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** A year, leap or not: the longest period one report sums. */
export const longestPeriodDays = 366;

export type PeriodProblem = "malformed" | "incomplete" | "reversed" | "tooLong";

export interface ReportPeriod {
  from: CalendarDate;
  to: CalendarDate;
  /** Absent where the days were chosen by hand. */
  preset?: PeriodPreset;
  /** Why the days asked for were not taken and the usual ones are shown. */
  problem?: PeriodProblem;
}

const firstDay: Record<PeriodPreset, (today: CalendarDate) => CalendarDate> = {
  today: (today) => today,
  week: (today) => addDays(today, -6),
  days30: (today) => addDays(today, -29),
  month: (today) => `${today.slice(0, 8)}01` as CalendarDate,
};

const preset = (name: PeriodPreset, today: CalendarDate): ReportPeriod => ({
  from: firstDay[name](today),
  to: today,
  preset: name,
});

const fields = { from: calendarDateField, to: calendarDateField, period: z.enum(periodPresets) };

/** The days a report covers, from its address; the last 30 where it names none or impossible ones. */
export function readReportPeriod(params: SearchParams, today: CalendarDate): ReportPeriod {
  const { values, ignored } = readSearch(fields, params);
  const { from, to, period } = values;
  const refused = (problem: PeriodProblem) => ({ ...preset("days30", today), problem });
  if (ignored.length > 0) return refused("malformed");
  if (from === undefined && to === undefined) return preset(period ?? "days30", today);
  if (from === undefined || to === undefined) return refused("incomplete");
  if (from > to) return refused("reversed");
  if (daysIn(from, to) > longestPeriodDays) return refused("tooLong");
  return { from, to };
}
