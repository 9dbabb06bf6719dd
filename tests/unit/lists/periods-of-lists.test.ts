import { expect, test } from "vitest";
import { parseCalendarDate, todayIn } from "@/lib/format/calendar-date";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { readReportPeriod } from "@/lib/reports/report-period";
import { readReportSearch } from "@/lib/reports/report-search";

test("a period that ends before it begins is left out whole", () => {
  expect(readOrdersSearch({ from: "2026-03-02", to: "2026-03-01" })).toEqual({
    values: {},
    ignored: ["period"],
  });
});

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

test("a report covers the last 30 days, a usual period or the days asked for", () => {
  const today = "2026-03-10";
  expect(readReportPeriod({}, today)).toEqual({ from: "2026-02-09", to: today, preset: "days30" });
  expect(readReportPeriod({ period: "today" }, today)).toMatchObject({ from: today, to: today });
  expect(readReportPeriod({ period: "week" }, today)).toMatchObject({ from: "2026-03-04" });
  expect(readReportPeriod({ period: "month" }, today)).toMatchObject({ from: "2026-03-01" });
  expect(readReportPeriod({ from: "2025-01-01", to: "2025-12-31" }, today)).toEqual({
    from: "2025-01-01",
    to: "2025-12-31",
  });
});

test("a report goes by day unless its address says otherwise, and takes the monitor's filters", () => {
  const today = "2026-03-10";
  expect(readReportSearch({}, today)).toMatchObject({ by: "day", filter: {}, ignored: [] });
  expect(readReportSearch({ by: "means", merchant: ["7", "8"], state: "Declined" }, today)).toMatchObject({
    by: "means",
    filter: { merchant: [7, 8], state: ["Declined"] },
  });
  expect(readReportSearch({ by: "week", merchant: "x", type: "Gift" }, today)).toMatchObject({
    by: "day",
    filter: {},
    ignored: ["by", "merchant", "type"],
  });
});
