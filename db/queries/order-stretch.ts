import "server-only";
import { and, type Column, count, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { merchants, orders, type OrderState, type OrderType } from "../schema";
import { besideCursor, type Cursor } from "./list-conditions";
import { chosenOrders, type OrderFilter } from "./order-conditions";
import type { ListedOrder } from "./orders";

/** Stands between two values; in a text it becomes another control character, which files make a blank of as well. */
const [separator, instead] = ["\u001F", "\n"];

const text = (column: Column) => sql`coalesce(replace(${column}, ${separator}, ${instead}), '')`;
const code = (column: Column) => sql`coalesce(${column}, '')`;

/** What is told of an order, in the order in which `ToldOrder` has it. */
const values = [
  orders.id,
  orders.billNumber,
  text(orders.orderNumber),
  orders.isTest,
  sql`date_part('epoch', ${orders.orderedAt})`,
  orders.type,
  orders.state,
  orders.merchantId,
  text(merchants.name),
  orders.amount,
  orders.currency,
  orders.originalAmount,
  orders.originalCurrency,
  text(orders.customerName),
  text(orders.customerEmail),
  text(orders.cardholder),
  code(orders.cardFirst6),
  code(orders.cardLast4),
  text(orders.paymentMeans),
  orders.threeDSecure,
];

/** An order among the values of a text: each is made what it is when it is asked for, which most are not. */
class ToldOrder implements ListedOrder {
  constructor(private readonly told: readonly string[]) {}
  get id() {
    return BigInt(this.told[0]!);
  }
  get billNumber() {
    return this.told[1]!;
  }
  get orderNumber() {
    return this.told[2]!;
  }
  get isTest() {
    return this.told[3] === "t";
  }
  get orderedAt() {
    return new Date(Math.round(Number(this.told[4]) * 1000));
  }
  get type() {
    return this.told[5] as OrderType;
  }
  get state() {
    return this.told[6] as OrderState;
  }
  get merchantId() {
    return Number(this.told[7]);
  }
  get merchantName() {
    return this.told[8]!;
  }
  get amount() {
    return BigInt(this.told[9]!);
  }
  get currency() {
    return this.told[10]!;
  }
  get originalAmount() {
    return BigInt(this.told[11]!);
  }
  get originalCurrency() {
    return this.told[12]!;
  }
  get customerName() {
    return this.told[13] || null;
  }
  get customerEmail() {
    return this.told[14] || null;
  }
  get cardholder() {
    return this.told[15] || null;
  }
  get cardFirst6() {
    return this.told[16] || null;
  }
  get cardLast4() {
    return this.told[17] || null;
  }
  get paymentMeans() {
    return this.told[18]!;
  }
  get threeDSecure() {
    return this.told[19] === "t";
  }
}

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
      while (cells.length < values.length) cells.push(takeCell());
      page.push(new ToldOrder(cells));
    }
    yield page;
  }
}

function lastOf(text: string): OrderStretch["last"] {
  if (text === "") return undefined;
  let from = text.length;
  for (let cell = 0; cell <= values.length; cell += 1) from = text.lastIndexOf(separator, from - 1);
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
    .select({ line: sql<string>`concat_ws(${separator}, ${sql.join(values, sql`, `)}, '')`.as("line") })
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
