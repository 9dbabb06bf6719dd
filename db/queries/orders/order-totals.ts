import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { orders, type OrderState } from "../../schema";
import { chosenOrders, type OrderFilter } from "../conditions/order-conditions";

/** How many orders of a currency are in a state, and their sum in minor units. */
export interface StateTotal {
  currency: string;
  state: OrderState;
  count: number;
  amount: bigint;
}

/** Counts and sums of all orders of a filter, by currency and state. */
export async function sumOrdersByState(executor: Executor, filter: OrderFilter): Promise<StateTotal[]> {
  if (filter.merchantIds.length === 0) return [];
  const rows = await executor
    .select({
      currency: orders.currency,
      state: orders.state,
      count: sql<string>`count(*)::text`,
      amount: sql<string>`sum(${orders.amount})::text`,
    })
    .from(orders)
    .where(chosenOrders(filter))
    .groupBy(orders.currency, orders.state)
    .orderBy(orders.currency, orders.state);
  return rows.map((row) => ({ ...row, count: Number(row.count), amount: BigInt(row.amount) }));
}
