import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Executor } from "../../client";
import { merchants, orders, type OrderState, type OrderType } from "../../schema";
import { type Cursor, fromCursor } from "../conditions/list-conditions";
import { nearestRows } from "./nearest-rows";
import { cancelledAt, orderConditions, type OrderFilter } from "../conditions/order-conditions";

/** An order as the monitor shows it. Amounts are minor units. */
export interface ListedOrder {
  id: bigint;
  billNumber: string;
  orderNumber: string;
  isTest: boolean;
  orderedAt: Date;
  type: OrderType;
  state: OrderState;
  merchantId: number;
  merchantName: string;
  amount: bigint;
  currency: string;
  originalAmount: bigint;
  originalCurrency: string;
  customerName: string | null;
  customerEmail: string | null;
  cardholder: string | null;
  cardFirst6: string | null;
  cardLast4: string | null;
  paymentMeans: string;
  threeDSecure: boolean;
}

const columns = {
  id: orders.id,
  billNumber: orders.billNumber,
  orderNumber: orders.orderNumber,
  isTest: orders.isTest,
  orderedAt: orders.orderedAt,
  type: orders.type,
  state: orders.state,
  merchantId: orders.merchantId,
  merchantName: merchants.name,
  amount: orders.amount,
  currency: orders.currency,
  originalAmount: orders.originalAmount,
  originalCurrency: orders.originalCurrency,
  customerName: orders.customerName,
  customerEmail: orders.customerEmail,
  cardholder: orders.cardholder,
  cardFirst6: orders.cardFirst6,
  cardLast4: orders.cardLast4,
  paymentMeans: orders.paymentMeans,
  threeDSecure: orders.threeDSecure,
};

/** Orders of the merchants, newest first, or, on the newer side of a cursor, oldest first. */
export async function selectOrders(
  executor: Executor,
  { merchantIds, ...filter }: OrderFilter,
  { cursor, limit }: { cursor?: Cursor; limit: number },
): Promise<ListedOrder[]> {
  if (merchantIds.length === 0) return [];
  const nearest = nearestRows(
    executor,
    { table: orders, instant: orders.orderedAt },
    { merchantIds, conditions: orderConditions(filter) },
    { cursor, limit },
  );
  return executor
    .select(columns)
    .from(nearest)
    .innerJoin(orders, eq(orders.id, nearest.id))
    .innerJoin(merchants, eq(merchants.id, orders.merchantId))
    .orderBy(...fromCursor(cursor?.side, orders.orderedAt, orders.id));
}

/** One order by its BillNumber, of these merchants alone, with the moment at which it is cancelled if nobody confirms it. */
export async function selectOrder(
  executor: Executor,
  merchantIds: readonly number[],
  billNumber: string,
): Promise<(ListedOrder & { cancelledAt: Date | null }) | null> {
  if (merchantIds.length === 0) return null;
  const [row] = await executor
    .select({ ...columns, cancelledAt: cancelledAt.mapWith(orders.orderedAt) })
    .from(orders)
    .innerJoin(merchants, eq(merchants.id, orders.merchantId))
    .where(and(eq(orders.billNumber, billNumber), inArray(orders.merchantId, [...merchantIds])));
  return row ?? null;
}
