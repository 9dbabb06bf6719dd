import "server-only";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Executor } from "../../client";
import { merchants, type operations, type orders } from "../../schema";
import { besideCursor, type Cursor, fromCursor } from "../conditions/list-conditions";

/** A table, and the moment its list is sorted by. */
interface Listed {
  table: typeof orders | typeof operations;
  instant: typeof orders.orderedAt | typeof operations.beganAt;
}

/**
 * The ids of the rows of merchants nearest to a place, newest first, or, on the newer side of a cursor, oldest first.
 * Each merchant's are found in its own stretch of the index, so that neither many merchants nor a long table is read
 * whole; the caller then fetches the rows themselves.
 */
export function nearestRows(
  executor: Executor,
  { table, instant }: Listed,
  { merchantIds, conditions }: { merchantIds: readonly number[]; conditions: (SQL | undefined)[] },
  { cursor, limit }: { cursor?: Cursor; limit: number },
) {
  const ofMerchant = executor
    .select({ id: table.id, instant })
    .from(table)
    .where(and(eq(table.merchantId, merchants.id), ...conditions, besideCursor([instant, table.id], cursor)))
    .orderBy(...fromCursor(cursor?.side, instant, table.id))
    .limit(limit)
    .as("of_merchant");
  return executor
    .select({ id: ofMerchant.id })
    .from(merchants)
    .crossJoinLateral(ofMerchant)
    .where(inArray(merchants.id, [...merchantIds]))
    .orderBy(...fromCursor(cursor?.side, ofMerchant.instant, ofMerchant.id))
    .limit(limit)
    .as("nearest");
}
