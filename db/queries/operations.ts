import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Executor } from "../client";
import { merchants, operations, type OperationCode, type OperationState, orders } from "../schema";
import {
  besideCursor,
  type Cursor,
  type Days,
  fromCursor,
  matchesNumber,
  withinDays,
} from "./list-conditions";

/** An operation as its monitor shows it, with the order it belongs to. Amounts are minor units. */
export interface ListedOperation {
  id: bigint;
  billNumber: string;
  orderNumber: string;
  merchantId: number;
  merchantName: string;
  number: number;
  code: OperationCode;
  state: OperationState;
  amount: bigint;
  currency: string;
  beganAt: Date;
  endedAt: Date | null;
  approvalCode: string | null;
  responseCode: string | null;
  issuingBank: string | null;
  issuingCountry: string | null;
  customerIp: string | null;
  performedBy: string | null;
}

export interface OperationsWanted {
  /** From `merchantScope(user).narrow(…)`, never from an address. */
  merchantIds: readonly number[];
  days?: Days;
  codes?: readonly OperationCode[];
  states?: readonly OperationState[];
  orderNumber?: string;
  cursor?: Cursor;
  limit: number;
}

/** Operations of the merchants' orders, newest first, or, on the newer side of a cursor, oldest first. */
export async function listOperations(
  executor: Executor,
  wanted: OperationsWanted,
): Promise<ListedOperation[]> {
  if (wanted.merchantIds.length === 0) return [];
  const side = wanted.cursor?.side;
  return executor
    .select({
      id: operations.id,
      billNumber: orders.billNumber,
      orderNumber: orders.orderNumber,
      merchantId: orders.merchantId,
      merchantName: merchants.name,
      number: operations.number,
      code: operations.code,
      state: operations.state,
      amount: operations.amount,
      currency: operations.currency,
      beganAt: operations.beganAt,
      endedAt: operations.endedAt,
      approvalCode: operations.approvalCode,
      responseCode: operations.responseCode,
      issuingBank: operations.issuingBank,
      issuingCountry: operations.issuingCountry,
      customerIp: operations.customerIp,
      performedBy: operations.performedBy,
    })
    .from(operations)
    .innerJoin(orders, eq(orders.id, operations.orderId))
    .innerJoin(merchants, eq(merchants.id, orders.merchantId))
    .where(
      and(
        inArray(orders.merchantId, [...wanted.merchantIds]),
        ...(wanted.days ? withinDays(operations.beganAt, wanted.days) : []),
        wanted.codes?.length ? inArray(operations.code, [...wanted.codes]) : undefined,
        wanted.states?.length ? inArray(operations.state, [...wanted.states]) : undefined,
        wanted.orderNumber === undefined ? undefined : matchesNumber(orders.orderNumber, wanted.orderNumber),
        besideCursor([operations.beganAt, operations.id], wanted.cursor),
      ),
    )
    .orderBy(...fromCursor(side, operations.beganAt, operations.id))
    .limit(wanted.limit);
}
