import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { ListedOrder } from "@/db/queries/orders/orders";
import type { CurrentUser } from "@/lib/access/current-user";
import { csvStream } from "@/lib/export/csv-stream";
import type { FileCell } from "@/lib/export/file-column";
import { exportOrders } from "@/lib/orders/export-orders";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOrder, signedIn } from "../../support/orders";
import { newClient, runSql } from "../../support/records";

let user: CurrentUser;
let merchants: number[];
beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  merchants = [await createMerchant(enterpriseId), await createMerchant(enterpriseId)];
  user = signedIn(await createUser({ enterpriseId, merchantIds: merchants }));
});

async function exported(search: OrdersSearch, viewer = user) {
  const orders: ListedOrder[] = [];
  for await (const page of await exportOrders(viewer, search, "csv", newClient())) orders.push(...page);
  return orders;
}

test("an order is told whole, with what it does not have and whatever its texts hold", async () => {
  const bare = await createOrder(merchants[0]!, { orderedAt: new Date("2026-10-25T00:59:59.999Z") });
  const strange = await createOrder(merchants[1]!, {
    orderedAt: new Date("2026-10-25T00:59:59.998Z"),
    orderNumber: "N;\u001F1",
    customerName: '=1+1 "Анна"\u001E',
    customerEmail: "a@b.example",
    cardholder: "🙂\\ \u0001",
    cardFirst6: "411111",
    cardLast4: "0007",
    amount: 9_007_199_254_740_993n,
    isTest: false,
    threeDSecure: true,
  });
  const [first, second] = await exported({ from: "2026-10-25", to: "2026-10-25" });
  expect(first).toMatchObject({
    ...bare,
    orderedAt: new Date("2026-10-25T00:59:59.999Z"),
    customerName: null,
    cardFirst6: null,
    isTest: true,
    threeDSecure: false,
  });
  expect(second).toMatchObject({
    id: strange.id,
    merchantId: merchants[1],
    // The sign that stands between values becomes another one that a file shows as a blank.
    orderNumber: "N;\n1",
    customerName: '=1+1 "Анна"\u001E',
    cardholder: "🙂\\ \u0001",
    cardFirst6: "411111",
    cardLast4: "0007",
    amount: 9_007_199_254_740_993n,
    isTest: false,
    threeDSecure: true,
  });
  const columns = (["orderNumber", "customerName", "cardholder"] as const).map((key) => ({
    title: key,
    cell: (order: ListedOrder): FileCell => order[key],
  }));
  const file = csvStream(columns, pagesOf([second!]), { decimalMark: ",", timeZone: "Europe/Minsk" });
  expect((await new Response(file).text()).split("\r\n")[1]).toBe(`"N; 1";"'=1+1 ""Анна""";🙂\\`);
});

async function* pagesOf(page: ListedOrder[]) {
  yield page;
}

test("many orders of one instant, years without any, and crowds: each is told once, newest first", async () => {
  const enterpriseId = await createEnterprise();
  const [one, other] = [await createMerchant(enterpriseId), await createMerchant(enterpriseId)];
  const viewer = signedIn(await createUser({ enterpriseId, merchantIds: [one, other] }));
  const moments = [
    ["2026-10-01T12:00:00Z", 9_000, "0"],
    ["2026-10-01T11:59:59Z", 30, "1 second"],
    ["2021-05-05T05:05:05Z", 1, "0"],
    ["2004-02-29T00:00:00Z", 3, "100 days"],
  ] as const;
  for (const [at, count, step] of moments)
    await runSql(sql`insert into orders (bill_number, merchant_id, order_number, is_test, ordered_at, type, state,
        amount, currency, original_amount, original_currency, payment_means)
      select (extract(epoch from ${at}::timestamptz)::bigint * 100000 + n)::text,
        case n % 3 when 0 then ${one}::int else ${other}::int end, 'N', true,
        ${at}::timestamptz - n * ${step}::interval, 'Normal', 'Approved', 1, 'BYN', 1, 'BYN', 'Visa'
      from generate_series(1, ${count}::int) n`);
  const told = await exported({ period: "all" }, viewer);
  expect(told).toHaveLength(9_034);
  expect(new Set(told.map(({ id }) => id)).size).toBe(9_034);
  const places = told.map(({ orderedAt, id }) => [orderedAt.getTime(), id] as const);
  for (const [at, [ms, id]] of places.slice(1).entries())
    expect(ms < places[at]![0] || (ms === places[at]![0] && id < places[at]![1])).toBe(true);
  expect(await exported({ period: "all", merchant: [other] }, viewer)).toHaveLength(
    told.filter(({ merchantId }) => merchantId === other).length,
  );
});

test("who sees no merchant is given a file without rows", async () => {
  const nobody = signedIn(await createUser({ enterpriseId: await createEnterprise() }));
  expect(await exported({ period: "all" }, nobody)).toEqual([]);
});
