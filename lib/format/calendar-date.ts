import { z } from "zod";
import { dateFormat } from "@/lib/i18n/formats";

/** A day of the calendar, `YYYY-MM-DD`, without time or zone. */
export type CalendarDate = `${number}-${number}-${number}`;

const dayMs = 24 * 60 * 60 * 1000;
const utc = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);

/** The years of payments: outside of them it is a slip of the keyboard. */
const firstYear = 2000;
const lastYear = 2099;

/** A day that exists, or null: `2026-02-30` does not. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = utc(text as CalendarDate);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return null;
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? (text as CalendarDate) : null;
}

/** {@link parseCalendarDate} as a field of a schema. */
export const calendarDateField = z.string().transform((text, context) => {
  const date = parseCalendarDate(text.trim());
  if (date) return date;
  context.addIssue({ code: "custom", message: "no such day" });
  return z.NEVER;
});

/** The day so many days later (earlier, if negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(utc(date).getTime() + days * dayMs).toISOString().slice(0, 10) as CalendarDate;

/** The first day of the month so many months later (earlier, if negative) than the day's. */
export function monthOf(date: CalendarDate, monthsLater = 0): CalendarDate {
  const month = utc(date);
  month.setUTCMonth(month.getUTCMonth() + monthsLater, 1);
  return month.toISOString().slice(0, 10) as CalendarDate;
}

/** How many days a period has, both ends included. */
export const daysIn = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / dayMs) + 1;

/** The day that it is in a time zone. */
export function todayIn(timeZone: string, now: Date = new Date()): CalendarDate {
  const parts = dateFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}` as CalendarDate;
}
