import { beforeAll, describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { readOperationsSearch } from "@/lib/operations/operations-search";
import { sumOperations } from "@/lib/operations/sum-operations";
import { exportOrders } from "@/lib/orders/export-orders";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { sumOrders } from "@/lib/orders/sum-orders";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOperation, createOrder, signedIn } from "../../support/orders";
import { newClient } from "../../support/records";

describe("the screen, its totals and the file agree", () => {
  const days = { from: "2026-03-28", to: "2026-03-30" } as const;
  let shop: number;
  let inZone: (timeZone: string) => CurrentUser;

  beforeAll(async () => {
    const enterpriseId = await createEnterprise();
    shop = await createMerchant(enterpriseId);
    const employee = await createUser({ enterpriseId, merchantIds: [shop] });
    inZone = (timeZone) => signedIn(employee, { timeZone });
    for (let hour = 0; hour < 120; hour += 1) {
      const orderedAt = new Date(Date.UTC(2026, 2, 27, hour, 30));
      const { id } = await createOrder(shop, {
        orderedAt,
        amount: BigInt(hour),
        currency: hour % 3 ? "BYN" : "EUR",
        state: hour % 2 ? "Approved" : "Declined",
      });
      await createOperation(id, { beganAt: orderedAt, amount: BigInt(hour), code: hour % 2 ? 100 : 300 });
    }
  });

  // Clocks go forward on 29 March in Berlin and Chisinau; in New York they have, and in Minsk they never do.
  test.each([
    ["Europe/Minsk", 72],
    ["Europe/Berlin", 71],
    ["Europe/Chisinau", 71],
    ["America/New_York", 72],
  ])("in %s", async (timeZone, hours) => {
    const viewer = inZone(timeZone);
    const search = readOrdersSearch({ ...days }).values;
    const shown = [];
    for (let page = await monitorOrders(viewer, search); ;) {
      shown.push(...page.rows);
      if (!page.older) break;
      page = await monitorOrders(viewer, { ...search, page: page.older });
    }
    const filed = [];
    for await (const page of await exportOrders(viewer, search, "csv", newClient())) filed.push(...page);
    expect(filed.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    const totals = await sumOrders(viewer, search);
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
    expect(shown).toHaveLength(hours);
    for (const { currency, state, amount } of totals)
      expect(
        shown
          .filter((order) => order.currency === currency && order.state === state)
          .reduce((sum, order) => sum + order.amount, 0n),
      ).toBe(amount);

    const ofOperations = await sumOperations(viewer, readOperationsSearch({ ...days }).values);
    expect(ofOperations.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
    expect(ofOperations.reduce((sum, { amount }) => sum + amount, 0n)).toBe(
      shown.reduce((sum, { amount }) => sum + amount, 0n),
    );
  });

  test("operations are found by code, result, amount and the number of their order", async () => {
    const viewer = inZone("UTC");
    const count = async (params: Record<string, string>) => {
      const { values, ignored } = readOperationsSearch({ period: "all", ...params });
      expect(ignored).toEqual([]);
      const sum = (await sumOperations(viewer, values)).reduce((all, total) => all + total.count, 0);
      expect((await monitorOperations(viewer, values)).rows).toHaveLength(Math.min(sum, 50));
      return sum;
    };
    const [order] = (await monitorOrders(viewer, { period: "all" })).rows;
    expect(await count({ code: "300" })).toBe(60);
    expect(await count({ state: "Failed" })).toBe(0);
    expect(await count({ amountFrom: "1", amountTo: "1.09" })).toBe(10);
    expect(await count({ number: order!.orderNumber })).toBe(1);
    expect(await count({ bill: order!.billNumber, code: "100" })).toBe(1);
    expect(await count({ number: "N-%" })).toBe(120);
  });
});
