import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { exportReport } from "@/lib/reports/export-report";
import { readReportSearch } from "@/lib/reports/report-search";
import { summarizeOrders } from "@/lib/reports/summarize-orders";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOrder } from "../../support/orders";
import { newClient, runSql, signedInUser } from "../../support/records";

let user: CurrentUser;
let merchant: number, foreign: number;

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  merchant = await createMerchant(enterpriseId);
  foreign = await createMerchant(await createEnterprise());
  user = (await signedInUser(await createUser({ enterpriseId, merchantIds: [merchant] }))).user;
  for (const [hour, currency] of ["BYN", "USD", "BYN"].entries())
    for (const id of [merchant, foreign])
      await createOrder(id, { orderedAt: new Date(Date.UTC(2026, 4, 5, hour)), currency, amount: 7n });
});

const may = { from: "2026-05-01", to: "2026-05-31" } as const;
const exported = (params: Record<string, string>) =>
  exportReport(user, readReportSearch({ ...may, ...params }, "2026-06-01"), "xlsx", newClient());

test("a report's file has the lines and totals of the page, of one currency after another", async () => {
  const { lines, currencies } = await exported({ by: "means" });
  const shown = await summarizeOrders(user, may);
  expect(currencies.map(({ total }) => total)).toEqual(shown.currencies.map(({ total }) => total));
  expect(lines).toEqual(
    shown.currencies.flatMap(({ currency, lines: { means } }) =>
      means.map((line) => ({ currency, ...line })),
    ),
  );
  expect(lines.map(({ currency, now }) => [currency, now.amount])).toEqual([
    ["BYN", 14n],
    ["USD", 7n],
  ]);
});

test("of another enterprise's merchant a report's file has nothing", async () => {
  expect((await exported({ merchant: String(foreign) })).lines).toEqual([]);
});

test("a report that leaves is on record, with what it was of", async () => {
  await exported({ by: "currency", merchant: String(merchant), state: "Approved" });
  const [event] = await runSql<{ details: object; session_id: string }>(
    sql`select details, session_id from audit_events where event = 'report.exported' and actor_id = ${user.id} order by id desc limit 1`,
  );
  expect(event).toEqual({
    session_id: user.sessionId,
    details: {
      view: "currency",
      ...may,
      merchant: [merchant],
      state: ["Approved"],
      format: "xlsx",
      count: 2,
    },
  });
});
