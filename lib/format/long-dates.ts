import { dateFormat } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locales";
import { dateTag } from "./moment-format";

/** An instant to the minute with its zone: «22 ноября 2026 г. в 21:55 (Europe/Minsk, GMT+3)». */
export function formatInstant(at: Date, locale: Locale, timeZone: string): string {
  const moment = dateFormat(dateTag(locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(at);
  const offset = dateFormat("en-GB", { timeZone, timeZoneName: "shortOffset" })
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value;
  return `${moment} (${timeZone}, ${offset})`;
}

/** A day of the calendar: «22 ноября 2026 г.», whatever zone it is of. */
export const formatDay = (day: string, locale: Locale): string =>
  dateFormat(dateTag(locale), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
