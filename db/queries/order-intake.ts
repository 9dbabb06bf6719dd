import "server-only";
import { getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { merchants, operations, orders } from "../schema";

/** A row whole: the database's defaults are not asked. */
export type OrderRow = Required<Omit<typeof orders.$inferInsert, "id" | "createdAt">>;
export type OperationRow = Required<Omit<typeof operations.$inferInsert, "id" | "orderId" | "merchantId">>;

/** An order that was written. */
export interface WrittenOrder {
  id: bigint;
  billNumber: string;
  /** False where it replaced an older version. */
  isNew: boolean;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns that intake writes: all but those that the database fills in. */
const written = (table: typeof orders | typeof operations): string[] =>
  Object.keys(getTableColumns(table)).filter((name) => !["id", "createdAt"].includes(name));

const listed = (names: readonly string[]) => sql.raw(names.map(snake).join(", "));

/**
 * Rows for an `insert`, all in one parameter: with one for each value, statements take longer to write and to read
 * than their rows to store.
 */
function insertOf<Row extends object>(table: typeof orders | typeof operations, rows: readonly Row[]): SQL {
  const names = written(table);
  const records = rows.map((row) =>
    Object.fromEntries(
      names.map((name): [string, unknown] => {
        const value = row[name as keyof Row] as unknown;
        return [snake(name), typeof value === "bigint" ? String(value) : value];
      }),
    ),
  );
  return sql`insert into ${table} (${listed(names)})
    select ${listed(names)} from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`;
}

/** What a newer version replaces: everything but what an order is known by. */
const replaced = written(orders).filter((name) => name !== "billNumber");
const replacement = sql.raw(replaced.map((name) => `${snake(name)} = excluded.${snake(name)}`).join(", "));

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
  // A row that was inserted has no deleting transaction yet; one that was updated has ours.
  const stored = await tx.execute<{ id: string; bill_number: string; is_new: boolean }>(sql`
    ${insertOf(orders, rows)}
    on conflict (bill_number) do update set ${replacement}
    where ${orders.version} < excluded.version and ${orders.merchantId} = excluded.merchant_id
    returning ${orders.id}, ${orders.billNumber}, ${orders}.xmax = 0 as is_new`);
  return stored.map(({ id, bill_number, is_new }) => ({
    id: BigInt(id),
    billNumber: bill_number,
    isNew: is_new,
  }));
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
  if (rows.length > 0) await tx.execute(insertOf(operations, rows));
}
