import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { findAccountByLogin } from "@/db/queries/auth/accounts";
import { operations, orders, orderStates, orderTypes } from "@/db/schema";
import { demoAccounts } from "@/db/seed/demo-accounts";
import { inventOrders } from "@/db/seed/demo-orders";
import { seedDemo } from "@/db/seed/seed-demo";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { brokenRules, passwordPolicies } from "@/lib/auth/password-policy";

afterEach(() => {
  vi.unstubAllEnvs();
});

const distinct = async (column: typeof orders.state | typeof orders.type | typeof orders.currency) =>
  (await db().selectDistinct({ value: column }).from(orders)).map(({ value }) => value).sort();

const fingerprint = async () =>
  (
    await db().execute(sql`
      select (select count(*) from orders) as orders, (select max(id) from orders) as last,
        (select count(*) from operations) as operations, (select count(*) from users) as users,
        (select string_agg(password_hash, ',' order by login) from users) as hashes,
        (select count(*) from password_history) as history`)
  )[0];

test("the live cabinet gets no demo data", async () => {
  vi.stubEnv("CABINET_MODE", "live");
  await expect(seedDemo(hashPassword)).rejects.toThrow("test cabinet");
  expect(await db().$count(orders)).toBe(0);
});

test("the demo has about 3,000 orders with every state, type and currency, and a second seeding changes nothing", async () => {
  await Promise.all([seedDemo(hashPassword), seedDemo(hashPassword)]);
  const before = await fingerprint();
  const count = await db().$count(orders);
  expect(count).toBeGreaterThan(2_900);
  expect(count).toBeLessThan(3_200);
  expect(await db().$count(operations)).toBeGreaterThan(count);
  expect(await distinct(orders.state)).toEqual([...orderStates].sort());
  expect(await distinct(orders.type)).toEqual([...orderTypes].sort());
  expect(await distinct(orders.currency)).toEqual(["BYN", "EUR", "RUB", "USD"]);
  const [odd] = await db().execute<{ late: number; early: number; codes: number[] }>(sql`
    select
      (select count(*)::int from orders where ordered_at > now()) as late,
      (select count(*)::int from orders where ordered_at < now() - interval '121 days') as early,
      (select array_agg(distinct code::int) from operations) as codes`);
  expect(odd).toEqual({ late: 0, early: 0, codes: [100, 200, 300, 500] });
  await seedDemo(hashPassword);
  expect(await fingerprint()).toEqual(before);
});

test("every account of the list has its password, which the policy accepts", async () => {
  for (const { login, password, olderPasswords } of demoAccounts) {
    const account = await findAccountByLogin(db(), login);
    expect(await verifyPassword(account!.passwordHash, password)).toBe(true);
    for (const each of [password, ...olderPasswords])
      expect(brokenRules(passwordPolicies.assist, each)).toEqual([]);
  }
});

test("the same orders are invented at every run, their dates counted back from now", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const later = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
  const amounts = (at: Date) => inventOrders(at).map(({ order }) => order.amount);
  expect(inventOrders(now)).toEqual(inventOrders(now));
  expect(amounts(later)).toEqual(amounts(now));
});
