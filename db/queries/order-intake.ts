import "server-only";
import { and, eq, getTableColumns, inArray, lt, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { merchants, operations, orders } from "../schema";

export type OrderRow = Omit<typeof orders.$inferInsert, "id" | "createdAt"> & { version: number };
export type OperationRow = Omit<typeof operations.$inferInsert, "id" | "orderId" | "merchantId">;

/** An order that was written. */
export interface WrittenOrder {
  id: bigint;
  billNumber: string;
  /** False where it replaced an older version. */
  isNew: boolean;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const operationsAtOnce = 2_000;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a newer version replaces: everything but what an order is known by. */
const replacement = Object.fromEntries(
  Object.keys(getTableColumns(orders))
    .filter((name) => !["id", "billNumber", "createdAt"].includes(name))
    .map((name) => [name, sql.raw(`excluded.${snake(name)}`)]),
);

/** Of these Merchant_IDs those that exist. */
export async function findMerchantIds(executor: Transaction, ids: readonly number[]): Promise<Set<number>> {
  const rows = await executor
    .select({ id: merchants.id })
    .from(merchants)
    .where(inArray(merchants.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/**
 * Writes orders that are new, or newer than the version that is stored and of the same merchant; returns those.
 * @param rows each BillNumber once, in one order everywhere, or two calls at once wait for each other
 */
export async function upsertOrders(tx: Transaction, rows: readonly OrderRow[]): Promise<WrittenOrder[]> {
  if (rows.length === 0) return [];
  return (
    tx
      .insert(orders)
      .values([...rows])
      .onConflictDoUpdate({
        target: orders.billNumber,
        set: replacement,
        setWhere: and(
          lt(orders.version, sql`excluded.version`),
          eq(orders.merchantId, sql`excluded.merchant_id`),
        ),
      })
      // A row that was inserted has no deleting transaction yet; one that was updated has ours.
      .returning({ id: orders.id, billNumber: orders.billNumber, isNew: sql<boolean>`xmax = 0` })
  );
}

/** What is stored of orders that were not written. */
export const findStoredVersions = (
  tx: Transaction,
  billNumbers: readonly string[],
): Promise<{ billNumber: string; version: number; merchantId: number }[]> =>
  tx
    .select({ billNumber: orders.billNumber, version: orders.version, merchantId: orders.merchantId })
    .from(orders)
    .where(inArray(orders.billNumber, [...billNumbers]));

/** Makes these all the operations that their orders have. */
export async function replaceOperations(
  tx: Transaction,
  orderIds: readonly bigint[],
  rows: readonly (OperationRow & { orderId: bigint; merchantId: number })[],
): Promise<void> {
  if (orderIds.length > 0) await tx.delete(operations).where(inArray(operations.orderId, [...orderIds]));
  for (let at = 0; at < rows.length; at += operationsAtOnce)
    await tx.insert(operations).values(rows.slice(at, at + operationsAtOnce));
}
