import "server-only";
import { db } from "@/db/client";
import { type ListedOrder, selectOrders } from "@/db/queries/orders/orders";
import type { CurrentUser } from "@/lib/access/current-user";
import { type Page, pageSize, toPage } from "@/lib/lists/page";
import { orderFilterOf } from "./order-filter";
import type { OrdersSearch } from "./orders-search";

export type { ListedOrder };

/** One page of the user's orders, newest first; see `orderFilterOf` for which. */
export async function monitorOrders(
  user: CurrentUser,
  { page: cursor, ...search }: OrdersSearch,
): Promise<Page<ListedOrder>> {
  const filter = await orderFilterOf(user, search);
  const found = await selectOrders(db(), filter, { cursor, limit: pageSize + 1 });
  return toPage(found, cursor, (order) => order.orderedAt);
}
