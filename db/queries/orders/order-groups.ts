import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { orders } from "../../schema";
import { startOf } from "../conditions/list-conditions";
import { chosenOrders, type OrderFilter } from "../conditions/order-conditions";

/** What orders are summed by within each currency; a step is a day or a month. */
export type Grouping = "step" | "state" | "means" | "merchant";

/** A sum of one currency, in its minor units. */
export interface OrderSum {
  count: number;
  amount: bigint;
  /** Of these, the orders in the state Approved. */
  approvedCount: number;
  approvedAmount: bigint;
}

export interface GroupSum extends OrderSum {
  /** `currency`: all orders of it. */
  grouping: Grouping | "currency";
  /** Of a step its place in its period from 0, else the state, the means, the Merchant_ID or the currency. */
  key: string;
  currency: string;
  /** Whether it is of the first period, with which the second is compared. */
  previous: boolean;
}

/** Two periods, the second directly after the first, cut in steps. */
export interface StepsWanted {
  /** The first days of the steps of the previous period, ascending. */
  previousStarts: readonly string[];
  /** The same of the present one. */
  starts: readonly string[];
  timeZone: string;
}

/**
 * Counts and sums of the orders of two periods, by currency and by each of the groupings. One statement, so that all
 * agree whatever is written meanwhile. Steps are cut at the instants at which lists begin and end, not by the local
 * date: a clock that is put back over midnight has an hour of yesterday after today began.
 */
export async function sumOrderGroups(
  executor: Executor,
  filter: OrderFilter,
  { previousStarts, starts, timeZone }: StepsWanted,
  groupings: readonly Grouping[],
): Promise<GroupSum[]> {
  if (filter.merchantIds.length === 0) return [];
  const dates = `{${[...previousStarts, ...starts].join(",")}}`;
  const columns = groupings.map((name) => ({ name, column: sql.identifier(name) }));
  // Where rows are not grouped by a column, it is null; no column is null otherwise.
  const key = columns.map(({ column }) => sql`${column}::text`);
  const grouping = columns.map(({ name, column }) => sql`case when ${column} is not null then ${name} end`);
  const sets = columns.map(({ column }) => sql`(${column}, previous, currency)`);
  const listed = (first: readonly (typeof key)[number][], last: string) =>
    sql.join([...first, sql.raw(last)], sql`, `);
  const rows = await executor.execute<
    Pick<GroupSum, "grouping" | "key" | "currency" | "previous"> &
      Record<"count" | "amount" | "approved_count" | "approved_amount", string>
  >(sql`
    select
      coalesce(${listed(grouping, "'currency'")}) as grouping,
      coalesce(${listed(key, "currency")}) as key,
      currency,
      previous,
      count(*)::text as count,
      sum(amount)::text as amount,
      (count(*) filter (where approved))::text as approved_count,
      coalesce(sum(amount) filter (where approved), 0)::text as approved_amount
    from (
      select
        -- Steps are numbered within their own period.
        place - 1 - case when place > ${previousStarts.length}::int then ${previousStarts.length}::int else 0 end as step,
        place <= ${previousStarts.length}::int as previous,
        placed.*
      from (
        select
          width_bucket(${orders.orderedAt}, array(
            select ${startOf(sql`day`, timeZone)} from unnest(${dates}::date[]) as day order by day
          )) as place,
          ${orders.state} as state,
          ${orders.paymentMeans} as means,
          ${orders.merchantId} as merchant,
          ${orders.currency} as currency,
          ${orders.amount} as amount,
          ${orders.state} = 'Approved' as approved
        from ${orders}
        where ${chosenOrders(filter)}
        -- Keeps the place from being looked for wherever it is spoken of.
        offset 0
      ) as placed
    ) as chosen
    group by grouping sets (${listed(sets, "(previous, currency)")})
  `);
  return rows.map(({ approved_count, approved_amount, count, amount, ...row }) => ({
    ...row,
    count: Number(count),
    amount: BigInt(amount),
    approvedCount: Number(approved_count),
    approvedAmount: BigInt(approved_amount),
  }));
}
