import { type Grouping, sumOrderGroups } from "@/db/queries/orders/order-groups";
import { addDays, todayIn } from "@/lib/format/calendar-date";
import { type DayRange, daysOfPreset } from "@/lib/lists/period";
import { previousPeriod } from "@/lib/reports/previous-period";
import { stepsOf } from "@/lib/reports/steps";
import type { Question } from "./ask-in-turn";

const groupings: Grouping[] = ["step", "state", "means", "merchant"];

/** What reports ask, as `summarizeOrders` puts it: a period beside the one before it. */
export function reportQuestions(merchantIds: number[], timeZone: string): Question[] {
  const today = todayIn(timeZone);
  const asking =
    (ids: number[], period: DayRange): Question["ask"] =>
    (executor) => {
      const { steps } = stepsOf(period);
      const starts = steps.flatMap((step) => step.now?.from ?? []);
      const previousStarts = steps.flatMap((step) => step.before?.from ?? []);
      const days = { from: previousPeriod(period).from, to: period.to, timeZone };
      return sumOrderGroups(
        executor,
        { merchantIds: ids, days },
        { previousStarts, starts, timeZone },
        groupings,
      );
    };
  const [month, quarter, year] = [
    daysOfPreset("days30", today),
    { from: addDays(today, -89), to: today },
    { from: addDays(today, -364), to: today },
  ];
  return [
    { what: "30 days and those before", ask: asking(merchantIds, month) },
    { what: "30 days of one merchant", ask: asking(merchantIds.slice(1, 2), month) },
    { what: "90 days and those before", ask: asking(merchantIds, quarter) },
    { what: "a year and the one before", ask: asking(merchantIds, year) },
    { what: "a year of one merchant", ask: asking(merchantIds.slice(1, 2), year) },
  ];
}
