import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDate, daysIn } from "@/lib/format/calendar-date";
import { previousPeriod } from "@/lib/reports/previous-period";
import { mostDailyDays, stepsOf } from "@/lib/reports/steps";

type Days = `${CalendarDate} ${CalendarDate}`;
const period = (days: Days) => {
  const [from, to] = days.split(" ") as [CalendarDate, CalendarDate];
  return { from, to };
};
const written = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;

const anyPeriod = fc
  .record({ start: fc.integer({ min: 0, max: 3000 }), length: fc.integer({ min: 0, max: 365 }) })
  .map(({ start, length }) => {
    const from = addDays("2020-01-01", start);
    return { from, to: addDays(from, length) };
  });

test.each<[Days, Days]>([
  ["2026-11-23 2026-11-23", "2026-11-22 2026-11-22"],
  ["2026-11-17 2026-11-23", "2026-11-10 2026-11-16"],
  ["2026-11-01 2026-11-23", "2026-10-09 2026-10-31"],
  ["2026-11-01 2026-11-30", "2026-10-01 2026-10-31"],
  ["2026-03-01 2026-03-31", "2026-02-01 2026-02-28"],
  ["2026-01-01 2026-01-31", "2025-12-01 2025-12-31"],
  ["2026-07-01 2026-09-30", "2026-04-01 2026-06-30"],
  ["2024-01-01 2024-12-31", "2023-01-01 2023-12-31"],
  ["2026-01-15 2026-02-14", "2025-12-15 2026-01-14"],
])("%s is compared with %s", (now, before) => {
  expect(written(previousPeriod(period(now)))).toBe(before);
});

const isOfMonths = ({ from, to }: { from: string; to: CalendarDate }) =>
  from.endsWith("-01") && addDays(to, 1).endsWith("-01");

test("the previous period ends the day before", () => {
  fc.assert(
    fc.property(anyPeriod, (days) => {
      expect(addDays(previousPeriod(days).to, 1)).toBe(days.from);
    }),
  );
});

test("the previous period has as many days, unless the period is of whole months", () => {
  fc.assert(
    fc.property(
      anyPeriod.filter((days) => !isOfMonths(days)),
      (days) => {
        const previous = previousPeriod(days);
        expect(daysIn(previous.from, previous.to)).toBe(daysIn(days.from, days.to));
      },
    ),
  );
});

test("every day of both periods is in exactly one step, in order", () => {
  fc.assert(
    fc.property(anyPeriod, (days) => {
      const { steps } = stepsOf(days);
      for (const [side, whole] of [
        ["now", days],
        ["before", previousPeriod(days)],
      ] as const) {
        const cut = steps.flatMap((step) => step[side] ?? []);
        expect(cut[0]?.from).toBe(whole.from);
        expect(cut.at(-1)?.to).toBe(whole.to);
        cut.slice(1).forEach(({ from }, index) => expect(from).toBe(addDays(cut[index]!.to, 1)));
      }
    }),
  );
});

test(`a report goes by day up to ${mostDailyDays} days, by month past them`, () => {
  const from = "2026-03-10";
  expect(stepsOf({ from, to: addDays(from, mostDailyDays - 1) })).toMatchObject({ unit: "day" });
  const longer = stepsOf({ from, to: addDays(from, mostDailyDays) });
  expect(longer.unit).toBe("month");
  expect(longer.steps.map(({ now }) => now && written(now))).toEqual([
    "2026-03-10 2026-03-31",
    "2026-04-01 2026-04-30",
    "2026-05-01 2026-05-31",
    "2026-06-01 2026-06-10",
  ]);
  expect(longer.steps[0]?.before).toEqual(period("2025-12-07 2025-12-28"));
});

test("months of unequal length lie beside each other day by day, the longer one's last days alone", () => {
  const february = stepsOf(period("2026-02-01 2026-02-28")).steps;
  expect(february).toHaveLength(31);
  expect(february[27]?.now).toEqual(period("2026-02-28 2026-02-28"));
  expect(february[28]).toEqual({ now: null, before: period("2026-01-29 2026-01-29") });
  const march = stepsOf(period("2026-03-01 2026-03-31")).steps;
  expect(march[30]).toEqual({ now: period("2026-03-31 2026-03-31"), before: null });
});

test("whole months past a quarter are each compared with the month of the same place", () => {
  const { steps } = stepsOf(period("2026-01-01 2026-12-31"));
  expect(steps).toHaveLength(12);
  expect(steps[1]).toEqual({
    now: period("2026-02-01 2026-02-28"),
    before: period("2025-02-01 2025-02-28"),
  });
});
