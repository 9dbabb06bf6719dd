import { dateFormat } from "@/lib/i18n/formats";

const [minuteMs, dayMs] = [60_000, 24 * 60 * 60_000];

const twoDigits = (number: number) => String(number).padStart(2, "0");
const seconds = Array.from({ length: 60 }, (_, second) => twoDigits(second));
/** `05:09:` by the minute of a day. */
const minutes = Array.from(
  { length: 24 * 60 },
  (_, at) => `${twoDigits(Math.floor(at / 60))}:${twoDigits(at % 60)}:`,
);

/**
 * `2026-11-23 05:09:29` in a time zone: spreadsheets of every language know it for a moment, and it sorts. Intl takes
 * longer for one than a row of a file for the rest: it is asked once for a day in which no clock is changed.
 */
export function spreadsheetInstant(timeZone: string): (at: Date) => string {
  // Sweden writes dates that way.
  const format = dateFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  const offsetAt = (at: number) => Date.parse(`${format.format(at).replace(" ", "T")}Z`) - at;
  let [day, offset] = [NaN, NaN];
  let [localDay, date] = [NaN, ""];
  return (at) => {
    const begun = Math.floor(at.getTime() / dayMs) * dayMs;
    if (begun !== day) {
      [day, offset] = [begun, offsetAt(begun)];
      if (offset !== offsetAt(begun + dayMs)) offset = NaN;
    }
    if (Number.isNaN(offset)) return format.format(at);
    const local = at.getTime() + offset;
    const midnight = Math.floor(local / dayMs) * dayMs;
    if (midnight !== localDay) [localDay, date] = [midnight, format.format(at).slice(0, -"00:00:00".length)];
    const ofDay = local - midnight;
    return date + (minutes[Math.floor(ofDay / minuteMs)]! + seconds[Math.floor((ofDay % minuteMs) / 1000)]!);
  };
}
