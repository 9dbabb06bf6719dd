import { dateFormat } from "@/lib/i18n/formats";

/** `2026-11-23 05:09:29` in a time zone: spreadsheets of every language know it for a moment, and it sorts. */
export function spreadsheetInstant(timeZone: string): (at: Date) => string {
  // Sweden writes dates that way.
  const format = dateFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  return (at) => format.format(at);
}
