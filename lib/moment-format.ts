import type { DateTimeFormatOptions } from "next-intl";
import type { Locale } from "./i18n/locales";

// 11/12/2026 means two days to readers of English: there the month is a word.
const month = (locale: Locale) => (locale === "en" ? "short" : "2-digit");

/** A calendar day in a table: `22.11.2026`, `Nov 22, 2026`. */
export const dayFormat = (locale: Locale): DateTimeFormatOptions => ({
  day: "2-digit",
  month: month(locale),
  year: "numeric",
});

/** A day and the time to the minute, 24 hours: `22.11.2026, 09:05`. The zone is named on the page. */
export const momentFormat = (locale: Locale, timeZone: string): DateTimeFormatOptions => ({
  ...dayFormat(locale),
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone,
});
