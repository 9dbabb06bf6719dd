import { beforeEach, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import type { CalendarDate } from "@/lib/calendar-date";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { summarizeOrders } from "@/lib/reports/summarize-orders";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOrder, signedIn } from "../../support/orders";

let merchant: number;
let inZone: (timeZone: string) => CurrentUser;

beforeEach(async () => {
  const enterpriseId = await createEnterprise();
  merchant = await createMerchant(enterpriseId);
  const user = await createUser({ enterpriseId, merchantIds: [merchant] });
  inZone = (timeZone) => signedIn(user, { timeZone });
});

const at = (instant: string) => createOrder(merchant, { orderedAt: new Date(instant) });
const daysOf = async (timeZone: string, from: CalendarDate, to: CalendarDate) =>
  (await summarizeOrders(inZone(timeZone), { from, to })).byDay.map(({ day, count }) => [day, count]);

test("days are cut at the zone's midnight", async () => {
  await at("2026-05-01T20:59:59.999Z");
  await at("2026-05-01T21:00:00.000Z");
  expect(await daysOf("Europe/Minsk", "2026-05-01", "2026-05-02")).toEqual([
    ["2026-05-02", 1],
    ["2026-05-01", 1],
  ]);
  expect(await daysOf("UTC", "2026-05-01", "2026-05-02")).toEqual([["2026-05-01", 2]]);
  expect(await daysOf("Asia/Tokyo", "2026-05-01", "2026-05-01")).toEqual([]);
});

test("the days on which clocks change have 23 and 25 hours", async () => {
  // Tallinn: from +2 to +3 on 29 March 2026, back on 25 October.
  for (const instant of [
    "2026-03-28T21:59:59Z",
    "2026-03-28T22:00:00Z",
    "2026-03-29T20:59:59Z",
    "2026-03-29T21:00:00Z",
  ])
    await at(instant);
  expect(await daysOf("Europe/Tallinn", "2026-03-29", "2026-03-29")).toEqual([["2026-03-29", 2]]);
  for (const instant of [
    "2026-10-24T20:59:59Z",
    "2026-10-24T21:00:00Z",
    "2026-10-25T21:59:59Z",
    "2026-10-25T22:00:00Z",
  ])
    await at(instant);
  expect(await daysOf("Europe/Tallinn", "2026-10-25", "2026-10-25")).toEqual([["2026-10-25", 2]]);
});

test("the monitor and the report cut the same days in each zone", async () => {
  for (let hour = 0; hour < 60; hour += 1) await at(new Date(Date.UTC(2026, 9, 24, hour, 30)).toISOString());
  for (const timeZone of ["Europe/Minsk", "Europe/Tallinn", "America/St_Johns", "Pacific/Apia"]) {
    const day = { from: "2026-10-25", to: "2026-10-25" } as const;
    const [total] = (await summarizeOrders(inZone(timeZone), day)).byCurrency;
    expect((await monitorOrders(inZone(timeZone), day)).rows).toHaveLength(total?.count ?? 0);
  }
});

test("totals by day, state and currency each equal the sum of the rows, and currencies stay apart", async () => {
  const states = ["Approved", "Declined", "Delayed"] as const;
  const sums: Record<string, bigint> = {};
  for (let index = 0; index < 40; index += 1) {
    const currency = ["BYN", "RUB", "USD", "EUR"][index % 4]!;
    // Past what a float holds exactly.
    const amount = 9_007_199_254_740_993n + BigInt(index);
    sums[currency] = (sums[currency] ?? 0n) + amount;
    const orderedAt = new Date(Date.UTC(2026, 0, 10 + (index % 7), index % 24));
    await createOrder(merchant, { orderedAt, amount, currency, state: states[index % 3] });
  }
  const totals = await summarizeOrders(inZone("Europe/Minsk"), { from: "2026-01-01", to: "2026-01-31" });
  for (const [currency, sum] of Object.entries(sums))
    for (const lines of [totals.byDay, totals.byState, totals.byCurrency]) {
      const ofCurrency = lines.filter((line) => line.currency === currency);
      expect(ofCurrency.reduce((all, line) => all + line.amount, 0n)).toBe(sum);
      expect(ofCurrency.reduce((all, line) => all + line.count, 0)).toBe(10);
    }
  const approved = totals.byState.filter(({ state }) => state === "Approved");
  for (const { currency, amount, count } of approved)
    expect(totals.byCurrency.find((total) => total.currency === currency)).toMatchObject({
      approvedAmount: amount,
      approvedCount: count,
    });
});
