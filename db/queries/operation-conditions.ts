import "server-only";
import { eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { type OperationCode, operations, type OperationState, orders } from "../schema";
import { amountCondition, type AmountRange } from "./amount-condition";
import { type Days, matchesMask, withinDays } from "./list-conditions";

/** Which operations are meant: of the monitor, of its totals and of a file alike. */
export interface OperationFilter {
  /** From `merchantScope(user).narrow(…)`, never from an address. */
  merchantIds: readonly number[];
  /** On which they began. */
  days?: Days;
  codes?: readonly OperationCode[];
  states?: readonly OperationState[];
  /** Of the order: exactly, or a mask with `%`. */
  orderNumber?: string;
  billNumber?: string;
  currency?: string;
  amount?: AmountRange;
}

/** Everything of a filter but its merchants. */
export const operationConditions = (
  executor: Executor,
  { days, codes, states, orderNumber, billNumber, currency, amount }: Omit<OperationFilter, "merchantIds">,
): (SQL | undefined)[] => {
  const ofOrder = (...conditions: SQL[]) =>
    exists(
      executor
        .select({ one: sql`1` })
        .from(orders)
        .where(
          sql.join(
            [eq(orders.id, operations.orderId), eq(orders.merchantId, operations.merchantId), ...conditions],
            sql` and `,
          ),
        ),
    );
  return [
    ...(days ? withinDays(operations.beganAt, days) : []),
    codes?.length ? inArray(operations.code, [...codes]) : undefined,
    states?.length ? inArray(operations.state, [...states]) : undefined,
    orderNumber === undefined ? undefined : ofOrder(matchesMask(sql`${orders.orderNumber}`, orderNumber)),
    billNumber === undefined ? undefined : ofOrder(eq(orders.billNumber, billNumber)),
    currency === undefined ? undefined : eq(operations.currency, currency),
    ...(amount ? amountCondition(operations.amount, operations.currency, amount) : []),
  ];
};
