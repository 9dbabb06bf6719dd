import { beforeAll, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { pageSize } from "@/lib/lists/page";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { merchantScope } from "@/lib/orders/merchant-scope";
import type { ReportFilter } from "@/lib/reports/report-search";
import { summarizeOrders } from "@/lib/reports/summarize-orders";
import { assignMerchants, createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOperation, createOrder, signedIn } from "../../support/orders";

let own: number, second: number, foreign: number;
let user: CurrentUser, staff: CurrentUser, nobody: CurrentUser;
const year = { from: "2026-01-01", to: "2026-12-31" } as const;

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  [own, second] = [await createMerchant(enterpriseId), await createMerchant(enterpriseId)];
  foreign = await createMerchant(await createEnterprise());
  const employee = await createUser({ enterpriseId });
  // A merchant of another enterprise, assigned by mistake, stays out of sight.
  await assignMerchants(employee.id, [own, second, foreign]);
  user = signedIn(employee);
  staff = signedIn(await createUser({ rights: ["system.manage"] }), { rights: ["system.manage"] });
  nobody = signedIn(await createUser({ enterpriseId }), { rights: ["system.manage"] });
  for (let index = 0; index < pageSize + 30; index += 1) {
    // Several orders share an instant: the id decides among them.
    const orderedAt = new Date(Date.UTC(2026, 5, 1, 12, Math.floor(index / 3)));
    for (const merchant of [own, second, foreign]) {
      const { id } = await createOrder(merchant, { orderedAt, orderNumber: `N_${index}` });
      await createOperation(id, { beganAt: orderedAt });
    }
  }
});

test("another enterprise's merchants are seen by nobody but the gateway's staff", async () => {
  expect((await merchantScope(user)).narrow(undefined).sort()).toEqual([own, second].sort());
  expect((await merchantScope(user)).narrow([foreign])).toEqual([]);
  expect((await merchantScope(staff)).narrow(undefined)).toEqual(
    expect.arrayContaining([own, second, foreign]),
  );
  expect((await merchantScope(nobody)).merchants).toEqual([]);
});

test("another enterprise's orders, operations and totals are never seen", async () => {
  const search = readOrdersSearch({ period: "all", merchant: String(foreign) }).values;
  expect((await monitorOrders(user, search)).rows).toEqual([]);
  expect((await monitorOperations(user, { period: "all", merchant: [foreign] })).rows).toEqual([]);
  expect((await monitorOrders(user, { number: "N_1" })).rows.map((row) => row.merchantId).sort()).toEqual(
    [own, second].sort(),
  );
  const reported = async (reader: CurrentUser, filter?: ReportFilter) =>
    (await summarizeOrders(reader, year, filter)).currencies.map(({ total }) => total.now.count);
  expect(await reported(user)).toEqual([2 * (pageSize + 30)]);
  expect(await reported(user, { merchant: [foreign] })).toEqual([]);
  expect(await reported(staff)).toEqual([3 * (pageSize + 30)]);
  expect(await reported(nobody)).toEqual([]);
  expect((await monitorOrders(nobody, { period: "all" })).rows).toEqual([]);
});

test.each([
  ["orders", (cursor?: never) => monitorOrders(user, { period: "all", page: cursor })],
  ["operations", (cursor?: never) => monitorOperations(user, { period: "all", page: cursor })],
])("the pages of %s show every row once, down and up again", async (_, read) => {
  const down: bigint[][] = [];
  const pages = [];
  for (let page = await read(); ; page = await read(page.older as never)) {
    pages.push(page);
    down.push(page.rows.map(({ id }) => id));
    expect(page.rows.every((row) => row.merchantId !== foreign)).toBe(true);
    if (!page.older) break;
  }
  expect(new Set(down.flat()).size).toBe(2 * (pageSize + 30));
  expect(down.flat()).toHaveLength(2 * (pageSize + 30));
  expect(pages[0]?.newer).toBeNull();
  const up: bigint[][] = [];
  for (let page = pages.at(-1)!; ; page = await read(page.newer as never)) {
    up.unshift(page.rows.map(({ id }) => id));
    if (!page.newer) break;
  }
  expect(up.flat()).toEqual(down.flat());
});

test("the wildcards of SQL in a number mean themselves, only the manual's mask is one", async () => {
  expect((await monitorOrders(user, { period: "all", number: "N__" })).rows).toEqual([]);
  expect((await monitorOrders(user, { period: "all", number: "N\\_1%" })).rows).toEqual([]);
  expect((await monitorOrders(user, { period: "all", number: "N_7%", merchant: [own] })).rows).toHaveLength(
    11,
  );
});

test("an exact number leaves the other filters aside, a mask does not", async () => {
  const filters = {
    merchant: [own],
    state: ["Declined" as const],
    from: "2020-01-01" as const,
    to: "2020-01-02" as const,
  };
  expect((await monitorOrders(user, { ...filters, number: "N_5" })).rows).toHaveLength(2);
  expect((await monitorOrders(user, { ...filters, number: "N_5%" })).rows).toEqual([]);
});
