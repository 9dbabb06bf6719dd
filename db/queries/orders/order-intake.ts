import "server-only";
import { type Column, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../client";
import { merchants, operations, orders } from "../../schema";

/** A row whole: the database's defaults are not asked. */
export type OrderRow = Required<Omit<typeof orders.$inferInsert, "id" | "createdAt">>;
type OperationRow = Required<Omit<typeof operations.$inferInsert, "id" | "orderId" | "merchantId">>;

/** An operation as it is brought: with the BillNumber of its order. */
export type BroughtOperation = OperationRow & { billNumber: string };

/** The columns that intake writes: all but those that the database fills in. */
const orderColumns = writtenOf(orders, ["id", "createdAt"]) as (keyof OrderRow)[];
const operationColumns = writtenOf(operations, ["id", "orderId", "merchantId"]) as (keyof OperationRow)[];

function writtenOf(table: typeof orders | typeof operations, others: readonly string[]): string[] {
  return Object.keys(getTableColumns(table)).filter((name) => !others.includes(name));
}

/** An order that was written. */
export interface WrittenOrder {
  id: bigint;
  billNumber: string;
  /** False where it replaced an older version. */
  isNew: boolean;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const listed = (names: readonly string[]) => sql.raw(names.map(snake).join(", "));

/** A value in an array, as PostgreSQL reads it. */
function toElement(value: string | number | bigint | boolean | Date | null): string {
  if (value === null) return "NULL";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return String(value);
  return `"${/["\\]/.test(value) ? value.replace(/["\\]/g, "\\$&") : value}"`;
}

/**
 * Rows to select from, each column's values in one parameter: with one for each value, statements take longer to write
 * and to read than their rows to store, and as JSON a third as long.
 */
function unnested<Row extends object>(
  table: typeof orders | typeof operations,
  names: readonly (keyof Row & string)[],
  rows: readonly Row[],
): SQL {
  const columns = { ...getTableColumns(orders), ...getTableColumns(table) } as Record<string, Column>;
  const arrays = names.map((name) => {
    const values = rows.map((row) => toElement(row[name] as Parameters<typeof toElement>[0]));
    return sql`${`{${values.join(",")}}`}::${sql.raw(columns[name]!.getSQLType())}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)}) as brought(${listed(names)})`;
}

/** What a newer version replaces: everything but what an order is known by. */
const replacement = sql.raw(
  orderColumns
    .filter((name) => name !== "billNumber")
    .map((name) => `${snake(name)} = excluded.${snake(name)}`)
    .join(", "),
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
 * Writes orders of merchants that exist which are new, or newer than the version that is stored and of the same
 * merchant; returns those. The new ones get their operations in the same statement; see `replaceOperations` for others.
 * @param rows each BillNumber once
 */
export async function upsertOrders(
  tx: Transaction,
  rows: readonly OrderRow[],
  operationRows: readonly BroughtOperation[],
): Promise<WrittenOrder[]> {
  // Sorted, or two calls at once wait for each other. A row that was inserted has no deleting transaction yet; one
  // that was updated has ours.
  const stored = await tx.execute<{ id: string; bill_number: string; is_new: boolean }>(sql`
    with stored as (
      insert into ${orders} (${listed(orderColumns)})
      select ${listed(orderColumns)} from ${unnested<OrderRow>(orders, orderColumns, rows)}
      where merchant_id in (select id from ${merchants}) order by bill_number
      on conflict (bill_number) do update set ${replacement}
      where ${orders.version} < excluded.version and ${orders.merchantId} = excluded.merchant_id
      returning ${orders.id}, ${orders.billNumber}, ${orders.merchantId}, ${orders}.xmax = 0 as is_new
    ), with_them as (${insertOperations(operationRows, sql`stored where is_new and`)})
    select id, bill_number, is_new from stored`);
  return stored.map(({ id, bill_number, is_new }) => ({
    id: BigInt(id),
    billNumber: bill_number,
    isNew: is_new,
  }));
}

/** Operations of orders that are known by their BillNumbers and found in a table, whose name and condition are given. */
const insertOperations = (rows: readonly BroughtOperation[], stored: SQL): SQL => sql`
  insert into ${operations} (order_id, merchant_id, ${listed(operationColumns)})
  select stored.id, stored.merchant_id, ${sql.raw(operationColumns.map((name) => `brought.${snake(name)}`).join(", "))}
  from ${unnested<BroughtOperation>(operations, ["billNumber", ...operationColumns], rows)}, ${stored} stored.bill_number = brought.bill_number`;

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
  rows: readonly BroughtOperation[],
): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.delete(operations).where(inArray(operations.orderId, [...orderIds]));
  if (rows.length > 0) await tx.execute(insertOperations(rows, sql`${orders} as stored where`));
}
