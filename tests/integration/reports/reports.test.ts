/* eslint-disable max-lines -- one set of orders, whose figures must agree in every cut */
import { beforeEach, expect, test } from "vitest";
import { type OrderSum } from "@/db/queries/orders/order-groups";
import type { CurrentUser } from "@/lib/access/current-user";
import { addDays, type CalendarDate } from "@/lib/format/calendar-date";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { sumOrders } from "@/lib/orders/sum-orders";
import { breakdowns, readReportSearch } from "@/lib/reports/report-search";
import { summarizeOrders } from "@/lib/reports/summarize-orders";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOrder, signedIn } from "../../support/orders";

let merchant: number;
let other: number;
let inZone: (timeZone: string) => CurrentUser;

beforeEach(async () => {
  const enterpriseId = await createEnterprise();
  [merchant, other] = [await createMerchant(enterpriseId), await createMerchant(enterpriseId)];
  const user = await createUser({ enterpriseId, merchantIds: [merchant, other] });
  inZone = (timeZone) => signedIn(user, { timeZone });
});

const at = (instant: string) => createOrder(merchant, { orderedAt: new Date(instant) });

/** The days that have orders, with their number. */
const daysOf = async (timeZone: string, from: CalendarDate, to: CalendarDate) => {
  const [byn] = (await summarizeOrders(inZone(timeZone), { from, to })).currencies;
  return (byn?.lines.day ?? []).flatMap(({ step, now }) => (now.count ? [[step?.now?.from, now.count]] : []));
};

test("days are cut at the zone's midnight", async () => {
  await at("2026-05-01T20:59:59.999Z");
  await at("2026-05-01T21:00:00.000Z");
  expect(await daysOf("Europe/Minsk", "2026-05-01", "2026-05-02")).toEqual([
    ["2026-05-01", 1],
    ["2026-05-02", 1],
  ]);
  expect(await daysOf("UTC", "2026-05-01", "2026-05-02")).toEqual([["2026-05-01", 2]]);
  expect(await daysOf("Asia/Tokyo", "2026-05-01", "2026-05-01")).toEqual([]);
});

test.each([
  // From +1 to +2 at one in the morning of 29 March 2026, UTC.
  ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 23],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z", 23],
  ["America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", 25],
  // Where the clock is put back from one to midnight, which then comes twice, and where it skips midnight.
  ["Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z", 25],
  ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z", "2026-09-07T03:00:00Z", 23],
  ["Europe/Minsk", "2026-03-29", "2026-03-28T21:00:00Z", "2026-03-29T21:00:00Z", 24],
] as const)("in %s the %s lasts from %s to %s: %s hours", async (timeZone, day, begins, ends, hours) => {
  const [first, next] = [Date.parse(begins), Date.parse(ends)];
  expect((next - first) / 3_600_000).toBe(hours);
  for (const instant of [first - 1, first, next - 1, next]) await at(new Date(instant).toISOString());
  expect(await daysOf(timeZone, day, day)).toEqual([[day, 2]]);
  expect(await daysOf(timeZone, addDays(day, -1), addDays(day, 1))).toEqual([
    [addDays(day, -1), 1],
    [day, 2],
    [addDays(day, 1), 1],
  ]);
  const listed = await monitorOrders(inZone(timeZone), { from: day, to: day });
  expect(listed.rows.map(({ orderedAt }) => orderedAt.getTime())).toEqual([next - 1, first]);
});

test("across changes of clocks every order is in exactly one day, and the days are the monitor's", async () => {
  for (const change of ["2026-03-08", "2026-03-29", "2026-11-01"])
    for (let hour = -14; hour < 38; hour += 2)
      await createOrder(merchant, {
        orderedAt: new Date(Date.parse(`${change}T00:30:00Z`) + hour * 3_600_000),
        amount: BigInt(100 + hour),
      });
  for (const timeZone of ["Europe/Minsk", "America/New_York", "Asia/Tokyo", "Europe/Berlin"])
    for (const [from, to] of [
      ["2026-03-07", "2026-03-09"],
      ["2026-03-28", "2026-03-30"],
      ["2026-10-31", "2026-11-02"],
    ] as const) {
      const user = inZone(timeZone);
      const [byn] = (await summarizeOrders(user, { from, to })).currencies;
      const days = byn?.lines.day ?? [];
      expect(days.reduce((sum, { now }) => sum + now.count, 0)).toBe(byn?.total.now.count);
      for (const { step, now } of days) {
        const { rows } = await monitorOrders(user, step?.now ?? {});
        expect([rows.length, rows.reduce((sum, { amount }) => sum + amount, 0n)]).toEqual([
          now.count,
          now.amount,
        ]);
      }
    }
});

test("lines of every kind add up to their currency's total, in both periods, and currencies stay apart", async () => {
  const states = ["Approved", "Declined", "Delayed"] as const;
  const sums: Record<string, OrderSum> = {};
  for (let index = 0; index < 40; index += 1) {
    const currency = ["BYN", "RUB", "USD", "EUR"][index % 4]!;
    const state = states[index % 3]!;
    const before = index % 5 === 0;
    // Past what a float holds exactly.
    const amount = 9_007_199_254_740_993n + BigInt(index);
    const key = `${currency} ${before ? "before" : "now"}`;
    const sum = (sums[key] ??= { count: 0, amount: 0n, approvedCount: 0, approvedAmount: 0n });
    sum.count += 1;
    sum.amount += amount;
    if (state === "Approved") {
      sum.approvedCount += 1;
      sum.approvedAmount += amount;
    }
    await createOrder(index % 2 ? merchant : other, {
      orderedAt: new Date(Date.UTC(2026, before ? 4 : 5, 10 + (index % 7), index % 24)),
      amount,
      currency,
      state,
      paymentMeans: index % 6 ? "Visa" : "ERIP",
    });
  }
  const user = inZone("Europe/Minsk");
  const { currencies, previous } = await summarizeOrders(user, { from: "2026-06-01", to: "2026-06-30" });
  expect(previous).toEqual({ from: "2026-05-01", to: "2026-05-31" });
  expect(currencies.map(({ currency }) => currency)).toEqual(["BYN", "EUR", "RUB", "USD"]);
  for (const { currency, total, lines } of currencies)
    for (const side of ["now", "before"] as const) {
      const expected = sums[`${currency} ${side}`];
      expect(total[side]).toMatchObject(expected!);
      for (const by of breakdowns)
        for (const figure of ["count", "amount", "approvedCount", "approvedAmount"] as const)
          expect(lines[by].reduce((sum, line) => sum + BigInt(line[side][figure]), 0n)).toBe(
            BigInt(expected![figure]),
          );
    }
});

test("a year goes by month, each beside the same month of the year before", async () => {
  for (const instant of ["2024-02-29T23:00:00Z", "2025-03-31T20:00:00Z", "2025-12-31T20:59:59Z"])
    await at(instant);
  const [byn] = (await summarizeOrders(inZone("Europe/Minsk"), { from: "2025-01-01", to: "2025-12-31" }))
    .currencies;
  const found = byn?.lines.day.map(({ now, before }) => [now.count, before.count]) ?? [];
  expect(found).toHaveLength(12);
  expect(found[2]).toEqual([1, 1]);
  expect(found[11]).toEqual([1, 0]);
});

test("a report is of the merchants, states and types that were asked for, and of no others", async () => {
  const orderedAt = new Date("2026-05-05T10:00:00Z");
  await createOrder(merchant, { orderedAt, state: "Declined", amount: 1n });
  await createOrder(merchant, { orderedAt, type: "Billing", amount: 10n });
  await createOrder(other, { orderedAt, amount: 100n });
  await createOrder(await createMerchant(await createEnterprise()), { orderedAt, amount: 1000n });
  const sumOf = async (filter: Parameters<typeof summarizeOrders>[2]) =>
    (await summarizeOrders(inZone("UTC"), { from: "2026-05-05", to: "2026-05-05" }, filter)).currencies[0]
      ?.total.now.amount;
  expect(await sumOf({})).toBe(111n);
  expect(await sumOf({ merchant: [merchant] })).toBe(11n);
  expect(await sumOf({ merchant: [merchant, other], state: ["Approved"] })).toBe(110n);
  expect(await sumOf({ type: ["Billing", "Split"] })).toBe(10n);
});

test("the same address gives the same figures in the monitor's totals and in the report, in every zone", async () => {
  const states = ["Approved", "Declined", "Timeout"] as const;
  for (let hour = 0; hour < 72; hour += 1)
    await createOrder(hour % 5 ? merchant : other, {
      orderedAt: new Date(Date.UTC(2026, 9, 31, hour, 30)),
      amount: BigInt(hour + 1),
      currency: hour % 2 ? "BYN" : "USD",
      state: states[hour % 3],
      paymentMeans: hour % 7 ? "Visa" : "ERIP",
    });
  for (const timeZone of ["Europe/Minsk", "America/New_York", "Asia/Tokyo"])
    for (const filter of [
      {},
      { merchant: String(merchant) },
      { means: "ERIP", state: ["Approved", "Timeout"] },
    ]) {
      const user = inZone(timeZone);
      const address = { from: "2026-11-01", to: "2026-11-02", ...filter };
      const { period, filter: asked } = readReportSearch(address, "2026-11-20");
      const { currencies } = await summarizeOrders(user, period, asked);
      const reported = currencies.flatMap(({ currency, lines }) =>
        lines.state.map(({ key, now: { count, amount } }) => ({ currency, state: key, count, amount })),
      );
      const totals = await sumOrders(user, readOrdersSearch(address).values);
      expect(totals.length).toBeGreaterThan(0);
      expect(reported.filter(({ count }) => count > 0)).toEqual(expect.arrayContaining(totals));
      expect(reported.filter(({ count }) => count > 0)).toHaveLength(totals.length);
    }
});
