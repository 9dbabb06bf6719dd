import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { orders, type OrderState } from "../schema";
import { type Days, withinDays } from "./list-conditions";

/** A line of a summary: always of one currency. Amounts are minor units. */
export interface Total {
  currency: string;
  count: number;
  amount: bigint;
  /** Of these, the orders in the state Approved. */
  approvedCount: number;
  approvedAmount: bigint;
}

export interface Totals {
  byDay: (Total & { day: string })[];
  byState: (Total & { state: OrderState })[];
  byCurrency: Total[];
}

/**
 * Counts and sums of the orders of whole days, by day of the time zone (newest first), by state and
 * by currency. One statement, so that the three agree whatever is written meanwhile.
 */
export async function sumOrders(
  executor: Executor,
  { merchantIds, days }: { merchantIds: readonly number[]; days: Required<Days> },
): Promise<Totals> {
  if (merchantIds.length === 0) return { byDay: [], byState: [], byCurrency: [] };
  const chosen = and(inArray(orders.merchantId, [...merchantIds]), ...withinDays(orders.orderedAt, days));
  const rows = await executor.execute<{
    day: string | null;
    state: OrderState | null;
    currency: string;
    count: string;
    amount: string;
    approved_count: string;
    approved_amount: string;
  }>(sql`
    select
      to_char(day, 'YYYY-MM-DD') as day,
      state,
      currency,
      count(*)::text as count,
      sum(amount)::text as amount,
      (count(*) filter (where state = 'Approved'))::text as approved_count,
      coalesce(sum(amount) filter (where state = 'Approved'), 0)::text as approved_amount
    from (
      select
        (${orders.orderedAt} at time zone ${days.timeZone}::text)::date as day,
        ${orders.state} as state,
        ${orders.currency} as currency,
        ${orders.amount} as amount
      from ${orders}
      where ${chosen}
    ) as chosen
    group by grouping sets ((day, currency), (state, currency), (currency))
    order by day desc, state, currency
  `);
  const totals: Totals = { byDay: [], byState: [], byCurrency: [] };
  for (const { day, state, ...row } of rows) {
    const total = {
      currency: row.currency,
      count: Number(row.count),
      amount: BigInt(row.amount),
      approvedCount: Number(row.approved_count),
      approvedAmount: BigInt(row.approved_amount),
    };
    if (day !== null) totals.byDay.push({ ...total, day });
    else if (state !== null) totals.byState.push({ ...total, state });
    else totals.byCurrency.push(total);
  }
  return totals;
}
