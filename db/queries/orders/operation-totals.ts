import "server-only";
import { and, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { type OperationCode, operations, type OperationState } from "../../schema";
import { operationConditions, type OperationFilter } from "../conditions/operation-conditions";

/** How many operations of a currency and code ended how, and their sum in minor units. */
export interface OperationTotal {
  currency: string;
  code: OperationCode;
  state: OperationState;
  count: number;
  amount: bigint;
}

/** Counts and sums of all operations of a filter, by currency, code and state. */
export async function sumOperationsByState(
  executor: Executor,
  filter: OperationFilter,
): Promise<OperationTotal[]> {
  if (filter.merchantIds.length === 0) return [];
  const rows = await executor
    .select({
      currency: operations.currency,
      code: operations.code,
      state: operations.state,
      count: sql<string>`count(*)::text`,
      amount: sql<string>`sum(${operations.amount})::text`,
    })
    .from(operations)
    .where(and(...operationConditions(executor, filter)))
    .groupBy(operations.currency, operations.code, operations.state)
    .orderBy(operations.currency, operations.code, operations.state);
  return rows.map((row) => ({ ...row, count: Number(row.count), amount: BigInt(row.amount) }));
}
