import { z } from "zod";
import { calendarDateField, type CalendarDate, daysIn } from "@/lib/format/calendar-date";
import {
  type DayRange,
  daysOfPreset,
  type PeriodPreset,
  periodPresets,
  usualPreset,
} from "@/lib/lists/period";
import { readSearch, type SearchParams } from "@/lib/lists/search";

/** A year, leap or not: the longest period one report sums. */
export const longestPeriodDays = 366;

type PeriodProblem = "malformed" | "incomplete" | "reversed" | "tooLong";

export interface ReportPeriod extends DayRange {
  /** Absent where the days were chosen by hand. */
  preset?: PeriodPreset;
  /** Why the days asked for were not taken and the usual ones are shown. */
  problem?: PeriodProblem;
}

const fields = { from: calendarDateField, to: calendarDateField, period: z.enum(periodPresets) };

/** The days a report covers, from its address; the usual ones where it names none or impossible ones. */
export function readReportPeriod(params: SearchParams, today: CalendarDate): ReportPeriod {
  const { values, ignored } = readSearch(fields, params);
  const { from, to, period } = values;
  const usual = (preset: PeriodPreset) => ({ ...daysOfPreset(preset, today), preset });
  const refused = (problem: PeriodProblem) => ({ ...usual(usualPreset), problem });
  if (ignored.length > 0) return refused("malformed");
  if (from === undefined && to === undefined) return usual(period ?? usualPreset);
  if (from === undefined || to === undefined) return refused("incomplete");
  if (from > to) return refused("reversed");
  if (daysIn(from, to) > longestPeriodDays) return refused("tooLong");
  return { from, to };
}
