import { addDays, type CalendarDate, monthOf } from "@/lib/format/calendar-date";

/** Periods that are chosen by one click. */
export const periodPresets = ["today", "yesterday", "week", "days30", "month", "previousMonth"] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** Days of the calendar, both included. */
export interface DayRange {
  from: CalendarDate;
  to: CalendarDate;
}

const upTo = (to: CalendarDate, days: number): DayRange => ({ from: addDays(to, 1 - days), to });

const ranges: Record<PeriodPreset, (today: CalendarDate) => DayRange> = {
  today: (today) => upTo(today, 1),
  yesterday: (today) => upTo(addDays(today, -1), 1),
  week: (today) => upTo(today, 7),
  days30: (today) => upTo(today, 30),
  month: (today) => ({ from: monthOf(today), to: today }),
  previousMonth: (today) => {
    const to = addDays(monthOf(today), -1);
    return { from: monthOf(to), to };
  },
};

/** The days of a usual period on a day of the calendar, today included. */
export const daysOfPreset = (preset: PeriodPreset, today: CalendarDate): DayRange => ranges[preset](today);

/** What a list shows whose address names no days: enough to work with, and little to read however many there are. */
export const usualPreset: PeriodPreset = "days30";
/** A list may also be asked for everything there is. */
export const listPeriods = [...periodPresets, "all"] as const;
export type ListPeriod = (typeof listPeriods)[number];

interface PeriodSearch {
  from?: CalendarDate;
  to?: CalendarDate;
  period?: ListPeriod;
}

/** The days of a list, and the preset in force: dates typed by hand win over a preset. */
export function readListPeriod(
  { from, to, period = usualPreset }: PeriodSearch,
  today: CalendarDate,
): Partial<DayRange> & { preset?: ListPeriod } {
  if (from !== undefined || to !== undefined) return { from, to };
  return period === "all" ? { preset: period } : { ...daysOfPreset(period, today), preset: period };
}
