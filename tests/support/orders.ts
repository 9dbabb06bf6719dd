import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { operations, orders } from "@/db/schema";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import type { TestUser } from "./factories";

let made = 0;

/** An approved order of 10.00 BYN of now, unless said otherwise; returns its row. */
export async function createOrder(merchantId: number, values: Partial<typeof orders.$inferInsert> = {}) {
  made += 1;
  const [row] = await db()
    .insert(orders)
    .values({
      merchantId,
      // Files that run side by side may share a database.
      billNumber: String(randomInt(10 ** 12, 10 ** 14)),
      orderNumber: `N-${made}`,
      isTest: true,
      orderedAt: new Date(),
      type: "Normal",
      state: "Approved",
      amount: 1_000n,
      currency: "BYN",
      originalAmount: 1_000n,
      originalCurrency: "BYN",
      paymentMeans: "Visa",
      ...values,
    })
    .returning({ id: orders.id, billNumber: orders.billNumber, orderNumber: orders.orderNumber });
  return row!;
}

/** The first operation of an order. */
export async function createOperation(orderId: bigint, values: Partial<typeof operations.$inferInsert> = {}) {
  await db()
    .insert(operations)
    .values({
      orderId,
      merchantId: sql`(select merchant_id from orders where id = ${orderId})`,
      number: 1,
      code: 100,
      state: "Success",
      amount: 1_000n,
      currency: "BYN",
      beganAt: new Date(),
      ...values,
    });
}

/** A made user as pages get the one who is signed in. */
export const signedIn = (
  user: TestUser,
  { timeZone = "Europe/Minsk", rights = [] }: { timeZone?: string; rights?: readonly Right[] } = {},
): CurrentUser => ({
  id: user.id,
  login: user.login,
  name: null,
  email: user.email,
  locale: "ru",
  timeZone: "UTC",
  enterpriseTimeZone: timeZone,
  enterpriseId: user.enterpriseId,
  enterpriseName: null,
  rights: new Set(rights),
  signInBefore: null,
  sessionMaxSeconds: 12 * 60 * 60,
  sessionId: "00000000-0000-4000-8000-000000000000",
});
