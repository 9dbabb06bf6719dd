import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { merchants, orders, type OrderState, type OrderType } from "../../schema";
import { amountCondition, type AmountRange } from "./amount-condition";
import { type Days, matchesMask, withinDays } from "./list-conditions";

/** Which orders are meant: of the monitor, of its totals, of a file and of a report alike. */
export interface OrderFilter {
  /** From `merchantScope(user).narrow(…)`, never from an address. */
  merchantIds: readonly number[];
  days?: Days;
  states?: readonly OrderState[];
  types?: readonly OrderType[];
  paymentMeans?: readonly string[];
  /** Exactly, or a mask with `%`. */
  orderNumber?: string;
  billNumber?: string;
  email?: string;
  cardLast4?: string;
  currency?: string;
  amount?: AmountRange;
  /** Only those that wait for a confirmation and are cancelled without it within so many hours. */
  cancelledWithinHours?: number;
}

const waiting = sql`${orders.state} in ('Delayed', 'PartialDelayed')`;

/**
 * When an order that waits for its merchant's confirmation is cancelled; null where the merchant has no term.
 * A day of it has 24 hours, whatever the clocks do.
 */
export const cancelledAt = sql<Date | null>`${orders.orderedAt} + (
  select make_interval(hours => 24 * term.confirmation_days) from ${merchants} as term where term.id = ${orders.merchantId})`;

/**
 * Put as a stretch of moments for each term: a merchant's are then found in its index, and not worked out for every
 * order that waits.
 */
const isCancelledWithin = (hours: number) => sql`exists (
  select 1 from ${merchants} as term where term.id = ${orders.merchantId}
    and ${orders.orderedAt} between now() - make_interval(hours => 24 * term.confirmation_days)
      and now() - make_interval(hours => 24 * term.confirmation_days - ${hours}::int))`;

/** Everything of a filter but its merchants. */
export const orderConditions = ({
  days,
  states,
  types,
  paymentMeans,
  orderNumber,
  billNumber,
  email,
  cardLast4,
  currency,
  amount,
  cancelledWithinHours,
}: Omit<OrderFilter, "merchantIds">): (SQL | undefined)[] => [
  ...(days ? withinDays(orders.orderedAt, days) : []),
  states?.length ? inArray(orders.state, [...states]) : undefined,
  types?.length ? inArray(orders.type, [...types]) : undefined,
  paymentMeans?.length ? inArray(orders.paymentMeans, [...paymentMeans]) : undefined,
  orderNumber === undefined ? undefined : matchesMask(sql`${orders.orderNumber}`, orderNumber),
  billNumber === undefined ? undefined : eq(orders.billNumber, billNumber),
  email === undefined ? undefined : matchesMask(sql`lower(${orders.customerEmail})`, email.toLowerCase()),
  cardLast4 === undefined ? undefined : eq(orders.cardLast4, cardLast4),
  currency === undefined ? undefined : eq(orders.currency, currency),
  ...(amount ? amountCondition(orders.amount, orders.currency, amount) : []),
  ...(cancelledWithinHours === undefined ? [] : [waiting, isCancelledWithin(cancelledWithinHours)]),
];

/** The whole of a filter. */
export const chosenOrders = ({ merchantIds, ...filter }: OrderFilter): SQL | undefined =>
  and(inArray(orders.merchantId, [...merchantIds]), ...orderConditions(filter));
