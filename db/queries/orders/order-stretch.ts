import "server-only";
import { and, count, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { merchants, orders } from "../../schema";
import { besideCursor, type Cursor } from "../conditions/list-conditions";
import { chosenOrders, type OrderFilter } from "../conditions/order-conditions";
import type { ListedOrder } from "./orders";
import { separator, ToldOrder, toldValues } from "./told-order";

/** A stretch of time, both ends included, and of what is in it the rows behind a cursor, no more than a limit. */
export interface Stretch {
  cursor?: Cursor;
  from: Date;
  to: Date;
  limit: number;
}

/** Orders that came as one text; they are taken out of it a few at a time, since so many at once would burden memory. */
export interface OrderStretch {
  count: number;
  /** The place of the last of them. */
  last: Pick<Cursor, "at" | "id"> | undefined;
  pages: () => Generator<ListedOrder[]>;
}

/** Orders taken out of a text at once. */
const pageSize = 500;

function* pagesOf(text: string): Generator<ListedOrder[]> {
  let from = 0;
  const takeCell = () => {
    const end = text.indexOf(separator, from);
    if (end === -1) throw new Error("A stretch of orders has come cut off.");
    const cell = text.slice(from, end);
    from = end + 1;
    return cell;
  };
  while (from < text.length) {
    const page: ListedOrder[] = [];
    while (from < text.length && page.length < pageSize) {
      const cells: string[] = [];
      while (cells.length < toldValues.length) cells.push(takeCell());
      page.push(new ToldOrder(cells));
    }
    yield page;
  }
}

function lastOf(text: string): OrderStretch["last"] {
  if (text === "") return undefined;
  let from = text.length;
  for (let cell = 0; cell <= toldValues.length; cell += 1) from = text.lastIndexOf(separator, from - 1);
  const { orderedAt, id } = new ToldOrder(text.slice(from + 1).split(separator));
  return { at: orderedAt, id };
}

const stretchOf = (count: number, text: string): OrderStretch => ({
  count,
  last: lastOf(text),
  pages: () => pagesOf(text),
});

/**
 * The orders of a filter in a stretch of time, newest first. They come as one text: a row apiece would cost the driver
 * more than all the rest takes.
 */
export async function readOrderStretch(
  executor: Executor,
  filter: OrderFilter,
  { cursor, from, to, limit }: Stretch,
): Promise<OrderStretch> {
  if (filter.merchantIds.length === 0) return stretchOf(0, "");
  const lines = executor
    .select({ line: sql<string>`concat_ws(${separator}, ${sql.join(toldValues, sql`, `)}, '')`.as("line") })
    .from(orders)
    .innerJoin(merchants, eq(merchants.id, orders.merchantId))
    .where(
      and(
        chosenOrders(filter),
        lte(orders.orderedAt, to),
        gte(orders.orderedAt, from),
        besideCursor([orders.orderedAt, orders.id], cursor),
      ),
    )
    .orderBy(desc(orders.orderedAt), desc(orders.id))
    .limit(limit)
    .as("stretch");
  const [read] = await executor
    .select({ count: count(), text: sql<string>`coalesce(string_agg(${lines.line}, ''), '')` })
    .from(lines);
  return stretchOf(read!.count, read!.text);
}
