import { expect, test } from "vitest";
import { readReportPeriod } from "@/lib/reports/report-period";
import { readReportSearch } from "@/lib/reports/report-search";

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
