import "server-only";
import { db } from "@/db/client";
import { type ListedOperation, listOperationsOf } from "@/db/queries/orders/operations";
import { selectOrder, type ListedOrder } from "@/db/queries/orders/orders";
import type { CurrentUser } from "@/lib/access/current-user";
import { billNumberPattern } from "@/lib/forms/identifiers";
import { merchantScope } from "./merchant-scope";

/** An order whole. */
export interface OrderDetails extends ListedOrder {
  /** When it is cancelled unless its merchant confirms it; null where it does not wait, or has no term. */
  cancelledAt: Date | null;
  /** Oldest first. */
  operations: ListedOperation[];
}

const waiting: readonly string[] = ["Delayed", "PartialDelayed"];

/** An order that the user may see, by its BillNumber; null for any other, as if there were none. */
export async function findOrder(user: CurrentUser, billNumber: string): Promise<OrderDetails | null> {
  if (!billNumberPattern.test(billNumber)) return null;
  const order = await selectOrder(db(), (await merchantScope(user)).narrow(undefined), billNumber);
  if (!order) return null;
  const operations = await listOperationsOf(db(), order.id);
  return { ...order, cancelledAt: waiting.includes(order.state) ? order.cancelledAt : null, operations };
}
