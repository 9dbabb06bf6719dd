import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { makeApiKey } from "@/lib/api-keys/make-api-key";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createEnterprise, createMerchant, createUser, usualPassword } from "../support/factories";
import { documentOf } from "../support/order-document";
import { runSql } from "../support/run-sql";
import { startLoad } from "../support/topology/load";
import { type Stand, startStand } from "../support/topology/stand";

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ count: 2 });
}, 60_000);
afterAll(() => stand.stop());

const newVisitor = () => new Visitor(newClientAddress(2));

/** Milliseconds: how soon after the database the product is to be back. */
const backWithinMs = 5_000;

test("PostgreSQL crashes and later stops for 10 seconds under load: nothing but 503 in between, nothing confirmed is lost, and all is well soon after", async () => {
  const enterpriseId = await createEnterprise();
  const merchantId = await createMerchant(enterpriseId);
  const user = await createUser({ enterpriseId });
  const { key } = await makeApiKey("Processing");
  const reader = newVisitor();
  await reader.signIn({ login: user.login, password: usualPassword });
  const confirmed: string[] = [];

  const read = async () => (await reader.ask("/orders")).status;
  const write = async () => {
    const order = documentOf(merchantId);
    const { status } = await newVisitor().ask("/api/v1/orders", {
      method: "PUT",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ orders: [order] }),
    });
    if (status === 200) confirmed.push(order.billNumber);
    return status;
  };
  const signIn = async () => {
    const answer = await newVisitor().submit("/login", "password", {
      login: user.login,
      password: usualPassword,
    });
    return answer.status;
  };
  const isWell = async () => {
    const statuses = await Promise.all([read(), read(), write(), write()]);
    expect(statuses).toEqual([200, 200, 200, 200]);
  };
  /** Pages and orders are answered again at once; a connection that was begun while nobody answered hangs for longer. */
  const untilBack = async () => {
    const done = (what: string) => load.counts.get(what) ?? 0;
    const [reads, writes] = [done("read 200"), done("write 200")];
    await vi.waitUntil(() => done("read 200") > reads && done("write 200") > writes, {
      timeout: backWithinMs,
    });
    await vi.waitFor(isWell, { timeout: 20_000, interval: 50 });
  };
  const untilCounted = (what: string) => vi.waitUntil(() => load.counts.has(what), { timeout: 20_000 });

  const load = startLoad({ read, write, signIn }, 3);
  await untilCounted("write 200");
  await closeDatabase();
  await stand.postgres.halt("immediate");
  await untilCounted("read 503");
  await stand.postgres.resume();
  await untilBack();

  await stand.postgres.halt("fast");
  await delay(10_000);
  await stand.postgres.resume();
  await untilBack();
  await load.end();

  const expected = ["read 200", "read 503", "signIn 303", "signIn 503", "write 200", "write 503"];
  expect([...load.counts.keys()].filter((outcome) => !expected.includes(outcome))).toEqual([]);
  const stored = await runSql<{ bill: string }>(sql`select bill_number::text as bill from orders`);
  const known = new Set(stored.map(({ bill }) => bill));
  expect(confirmed.filter((bill) => !known.has(bill))).toEqual([]);
  expect(confirmed.length).toBeGreaterThan(20);
});
