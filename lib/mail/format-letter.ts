import { dateFormat } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locales";
import type { Words } from "@/emails/words";
import { dateTag } from "@/lib/moment-format";

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

/** A span in whole hours and minutes, in words. */
export function formatDuration(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    hours > 0 && t("hours", { count: hours }),
    (rest > 0 || hours === 0) && t("minutes", { count: rest }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Text for a header: one line, whatever was put into it. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** An address that cannot be two, nor carry another header. */
export const isPlainAddress = (address: string): boolean =>
  /^[!-~]+@[!-~]+$/.test(address) && !/[,;<>]/.test(address);
