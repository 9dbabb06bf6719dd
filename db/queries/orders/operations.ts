import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Executor } from "../../client";
import { merchants, operations, type OperationCode, type OperationState, orders } from "../../schema";
import { type Cursor, fromCursor } from "../conditions/list-conditions";
import { nearestRows } from "./nearest-rows";
import { operationConditions, type OperationFilter } from "../conditions/operation-conditions";

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

const columns = {
  id: operations.id,
  billNumber: orders.billNumber,
  orderNumber: orders.orderNumber,
  merchantId: operations.merchantId,
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
};

/** Operations of the merchants' orders, newest first, or, on the newer side of a cursor, oldest first. */
export async function selectOperations(
  executor: Executor,
  { merchantIds, ...filter }: OperationFilter,
  { cursor, limit }: { cursor?: Cursor; limit: number },
): Promise<ListedOperation[]> {
  if (merchantIds.length === 0) return [];
  const nearest = nearestRows(
    executor,
    { table: operations, instant: operations.beganAt },
    { merchantIds, conditions: operationConditions(executor, filter) },
    { cursor, limit },
  );
  return executor
    .select(columns)
    .from(nearest)
    .innerJoin(operations, eq(operations.id, nearest.id))
    .innerJoin(orders, eq(orders.id, operations.orderId))
    .innerJoin(merchants, eq(merchants.id, operations.merchantId))
    .orderBy(...fromCursor(cursor?.side, operations.beganAt, operations.id));
}

/** The operations of one order in their order. */
export const listOperationsOf = (executor: Executor, orderId: bigint): Promise<ListedOperation[]> =>
  executor
    .select(columns)
    .from(operations)
    .innerJoin(orders, eq(orders.id, operations.orderId))
    .innerJoin(merchants, eq(merchants.id, operations.merchantId))
    .where(eq(operations.orderId, orderId))
    .orderBy(asc(operations.number));
