import { expect, test } from "vitest";
import { parseCalendarDate, todayIn } from "@/lib/format/calendar-date";

test("only days that exist are days", () => {
  expect(parseCalendarDate("2028-02-29")).toBe("2028-02-29");
  for (const text of [
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "0001-01-01",
    "9999-12-31",
    "2026-1-1",
    "today",
  ])
    expect(parseCalendarDate(text)).toBeNull();
});

test("today is the zone's", () => {
  const now = new Date("2026-11-22T22:30:00Z");
  expect(todayIn("Europe/Minsk", now)).toBe("2026-11-23");
  expect(todayIn("America/New_York", now)).toBe("2026-11-22");
});
