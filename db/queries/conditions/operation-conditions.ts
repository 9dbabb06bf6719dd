import "server-only";
import { and, type Column, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { type OperationCode, operations, type OperationState, orders } from "../../schema";
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

/** Conditions of a filter; `merchantIds` is left out where a query goes through the merchants itself. */
export const operationConditions = (
  executor: Executor,
  {
    merchantIds,
    days,
    codes,
    states,
    orderNumber,
    billNumber,
    currency,
    amount,
  }: Omit<OperationFilter, "merchantIds"> & Partial<Pick<OperationFilter, "merchantIds">>,
): (SQL | undefined)[] => {
  const ofMerchants = (column: Column) => merchantIds && inArray(column, [...merchantIds]);
  const ofOrder = (condition: SQL) =>
    exists(
      executor
        .select({ one: sql`1` })
        .from(orders)
        .where(
          and(
            eq(orders.id, operations.orderId),
            eq(orders.merchantId, operations.merchantId),
            // An index of orders begins with the merchant, which a list of them elsewhere does not tell.
            ofMerchants(orders.merchantId),
            condition,
          ),
        ),
    );
  return [
    ofMerchants(operations.merchantId),
    ...(days ? withinDays(operations.beganAt, days) : []),
    codes?.length ? inArray(operations.code, [...codes]) : undefined,
    states?.length ? inArray(operations.state, [...states]) : undefined,
    orderNumber === undefined ? undefined : ofOrder(matchesMask(sql`${orders.orderNumber}`, orderNumber)),
    billNumber === undefined ? undefined : ofOrder(eq(orders.billNumber, billNumber)),
    currency === undefined ? undefined : eq(operations.currency, currency),
    ...(amount ? amountCondition(operations.amount, operations.currency, amount) : []),
  ];
};
