import { dateFormat } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locales";

/** The tag by which dates are written: our English is British, with the day before the month and 24 hours. */
export const dateTag = (locale: Locale): string => (locale === "en" ? "en-GB" : locale);

const dayParts = (locale: Locale) =>
  ({
    day: "2-digit",
    // 11/12/2026 means two days to readers of English: there the month is a word.
    month: locale === "en" ? "short" : "2-digit",
    year: "numeric",
  }) as const;

/** A calendar day in a table, of no zone: `22.11.2026`, `22 Nov 2026`. */
export const dayFormat = (locale: Locale): Intl.DateTimeFormat =>
  dateFormat(dateTag(locale), { ...dayParts(locale), timeZone: "UTC" });

/** A month of the calendar: `ноябрь 2026 г.`, `November 2026`. */
export const monthFormat = (locale: Locale): Intl.DateTimeFormat =>
  dateFormat(dateTag(locale), { month: "long", year: "numeric", timeZone: "UTC" });

/** A day or a month without its year, where there is little room: `22.11` or `нояб.`, `22 Nov` or `Nov`. */
export function shortFormat(locale: Locale, unit: "day" | "month"): Intl.DateTimeFormat {
  const { day, month } = dayParts(locale);
  const parts = unit === "day" ? { day, month } : { month: "short" as const };
  return dateFormat(dateTag(locale), { ...parts, timeZone: "UTC" });
}

/** A day and the time to the minute, or to the second: `22.11.2026, 09:05`. The zone is named on the page. */
export const momentFormat = (
  locale: Locale,
  timeZone: string,
  { seconds = false } = {},
): Intl.DateTimeFormat =>
  dateFormat(dateTag(locale), {
    ...dayParts(locale),
    hour: "2-digit",
    minute: "2-digit",
    second: seconds ? "2-digit" : undefined,
    hourCycle: "h23",
    timeZone,
  });

/** A moment among other words, to the second: `22 нояб. 2026 г., 09:05:30`, `22 Nov 2026, 09:05:30`. */
export const instantFormat = (locale: Locale, timeZone: string): Intl.DateTimeFormat =>
  dateFormat(dateTag(locale), { dateStyle: "medium", timeStyle: "medium", timeZone });

/** The time of day: `09:05`. */
export const clockFormat = (locale: Locale, timeZone: string): Intl.DateTimeFormat =>
  dateFormat(dateTag(locale), { timeStyle: "short", timeZone });
