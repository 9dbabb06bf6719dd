/* eslint-disable max-lines -- one set of orders, which every filter must tell apart */
import { beforeAll, describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { daysOfPreset, periodPresets } from "@/lib/lists/period";
import { findOrder } from "@/lib/orders/find-order";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { sumExpiringOrders } from "@/lib/orders/sum-orders";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOperation, createOrder, signedIn } from "../../support/orders";

const dayMs = 24 * 60 * 60 * 1000;
let user: CurrentUser, stranger: CurrentUser;
let merchant: number, patient: number;

const numbersOf = async (params: Record<string, string | string[]>) => {
  const { values, ignored } = readOrdersSearch({ period: "all", ...params });
  expect(ignored).toEqual([]);
  return (await monitorOrders(user, values)).rows.map(({ orderNumber }) => orderNumber).sort();
};

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  merchant = await createMerchant(enterpriseId, { confirmationDays: 7 });
  patient = await createMerchant(enterpriseId);
  user = signedIn(await createUser({ enterpriseId, merchantIds: [merchant, patient] }));
  stranger = signedIn(await createUser({ enterpriseId: await createEnterprise() }));
  const ago = (days: number) => new Date(Date.now() - days * dayMs);
  await createOrder(merchant, { orderNumber: "plain", orderedAt: ago(3), billNumber: "77001" });
  await createOrder(merchant, { orderNumber: "old", orderedAt: ago(90), billNumber: "77002" });
  await createOrder(merchant, { orderNumber: "billing", type: "Billing", paymentMeans: "ERIP" });
  await createOrder(merchant, {
    orderNumber: "card",
    cardFirst6: "411111",
    cardLast4: "0007",
    customerEmail: "Anna.K@Example.com",
  });
  await createOrder(merchant, { orderNumber: "yen", currency: "JPY", amount: 1_500n });
  await createOrder(merchant, { orderNumber: "dinar", currency: "KWD", amount: 1_500_000n });
  await createOrder(merchant, { orderNumber: "dear", amount: 150_000n });
  for (const [orderNumber, days, state, where] of [
    ["soon", 5, "Delayed", merchant],
    ["soon-partly", 6, "PartialDelayed", merchant],
    ["later", 1, "Delayed", merchant],
    ["gone", 8, "Delayed", merchant],
    ["confirmed", 5, "Approved", merchant],
    ["never", 5, "Delayed", patient],
  ] as const)
    await createOrder(where, { orderNumber, orderedAt: ago(days), state, amount: 2_500n });
});

describe("a filter finds its own orders and no others:", () => {
  test.each([
    [{ type: "Billing" }, ["billing"]],
    [{ means: "ERIP" }, ["billing"]],
    [{ last4: "0007" }, ["card"]],
    [{ email: "anna.k@example.COM" }, ["card"]],
    [{ email: "anna%" }, ["card"]],
    [{ email: "anna_k@example.com" }, []],
    [{ bill: "77002" }, ["old"]],
    [{ currency: "jpy" }, ["yen"]],
    [{ number: "so%" }, ["soon", "soon-partly"]],
    // Amounts are told in units of each currency, whatever its minor unit is.
    [{ amountFrom: "1 500,00" }, ["dear", "dinar", "yen"]],
    [{ amountFrom: "1500", amountTo: "1500", currency: "KWD" }, ["dinar"]],
    [{ amountFrom: "1500.01" }, []],
    [{ amountFrom: "1499.999", amountTo: "1500.004", currency: "BYN" }, ["dear"]],
    [{ amountTo: "24.99", type: "Billing" }, ["billing"]],
    [{ amountFrom: "999999999999999.9999" }, []],
    [{ amountTo: "999999999999999.9999", currency: "KWD" }, ["dinar"]],
    [{ email: "%@EXAMPLE.com" }, ["card"]],
    [{ number: "%n-part%" }, ["soon-partly"]],
    [{ expiring: "1" }, ["soon", "soon-partly"]],
    [{ state: ["Delayed"] }, ["gone", "later", "never", "soon"]],
  ] as [Record<string, string>, string[]][])("%j", async (params, numbers) => {
    expect(await numbersOf(params)).toEqual(numbers);
  });
});

test("without a period the last 30 days are shown, but a BillNumber is found in all of them", async () => {
  const shown = (await monitorOrders(user, {})).rows.map(({ orderNumber }) => orderNumber);
  expect(shown).toContain("plain");
  expect(shown).not.toContain("old");
  expect((await monitorOrders(user, { bill: "77002" })).rows).toHaveLength(1);
  expect((await monitorOrders(user, { bill: "77002", period: "week" })).rows).toEqual([]);
});

test("days typed by hand win over a usual period", async () => {
  const day = new Date(Date.now() - 90 * dayMs).toISOString().slice(0, 10);
  const { values } = readOrdersSearch({ period: "today", from: day, to: day });
  expect((await monitorOrders({ ...user, enterpriseTimeZone: "UTC" }, values)).rows).toHaveLength(1);
});

test("usual periods are whole days, the current month and the one before", () => {
  const days = Object.fromEntries(
    periodPresets.map((preset) => [preset, daysOfPreset(preset, "2026-03-01")]),
  );
  expect(days).toEqual({
    today: { from: "2026-03-01", to: "2026-03-01" },
    yesterday: { from: "2026-02-28", to: "2026-02-28" },
    week: { from: "2026-02-23", to: "2026-03-01" },
    days30: { from: "2026-01-31", to: "2026-03-01" },
    month: { from: "2026-03-01", to: "2026-03-01" },
    previousMonth: { from: "2026-02-01", to: "2026-02-28" },
  });
});

test("the orders that are soon cancelled are summed up by currency", async () => {
  const sums = await sumExpiringOrders(user);
  expect(sums.map(({ state, count, amount, currency }) => [state, count, amount, currency])).toEqual([
    ["Delayed", 1, 2_500n, "BYN"],
    ["PartialDelayed", 1, 2_500n, "BYN"],
  ]);
  expect(await sumExpiringOrders(stranger)).toEqual([]);
});

test("each merchant's own term says which orders are soon cancelled, to the hour", async () => {
  const enterpriseId = await createEnterprise();
  const terms = {
    hasty: await createMerchant(enterpriseId, { confirmationDays: 1 }),
    slow: await createMerchant(enterpriseId, { confirmationDays: 30 }),
  };
  const viewer = signedIn(await createUser({ enterpriseId, merchantIds: Object.values(terms) }));
  for (const [orderNumber, where, hours] of [
    ["hasty-new", "hasty", 1],
    ["hasty-gone", "hasty", 25],
    ["slow-new", "slow", 1],
    ["slow-not-yet", "slow", 30 * 24 - 73],
    ["slow-soon", "slow", 30 * 24 - 71],
    ["slow-last", "slow", 30 * 24 - 1],
    ["slow-gone", "slow", 30 * 24 + 1],
  ] as const)
    await createOrder(terms[where], {
      orderNumber,
      state: "Delayed",
      orderedAt: new Date(Date.now() - hours * 60 * 60 * 1000),
    });
  const { rows } = await monitorOrders(viewer, { expiring: "1" });
  expect(rows.map(({ orderNumber }) => orderNumber)).toEqual(["hasty-new", "slow-soon", "slow-last"]);
  const totals = await sumExpiringOrders(viewer);
  expect(totals.map(({ count }) => count)).toEqual([3]);
});

test("an order is told whole to those who may see it, and to nobody else", async () => {
  const { id, billNumber } = await createOrder(merchant, { state: "Delayed" });
  await createOperation(id, { number: 2, code: 200 });
  await createOperation(id, { number: 1, state: "Failed", responseCode: "AS102" });
  const order = await findOrder(user, billNumber);
  expect(order?.operations.map(({ number }) => number)).toEqual([1, 2]);
  expect(order?.cancelledAt?.getTime()).toBe(order!.orderedAt.getTime() + 7 * dayMs);
  expect(await findOrder(stranger, billNumber)).toBeNull();
  for (const junk of ["", "x", "1".repeat(21), "1%", "\u0000"])
    expect(await findOrder(user, junk)).toBeNull();
});
