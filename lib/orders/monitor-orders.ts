import "server-only";
import { db } from "@/db/client";
import { type ListedOrder, listOrders } from "@/db/queries/orders";
import type { CurrentUser } from "@/lib/access/current-user";
import { type Page, pageSize, toPage } from "@/lib/lists/page";
import { isExactNumber, type OrdersSearch } from "./orders-search";
import { merchantScope } from "./scope";

export type { ListedOrder };

/**
 * One page of the user's orders, newest first. An exact order number leaves the other filters aside,
 * as the manual has it. Days are those of the user's time zone.
 */
export async function monitorOrders(user: CurrentUser, search: OrdersSearch): Promise<Page<ListedOrder>> {
  const scope = await merchantScope(user);
  const { number, page: cursor, from, to, state: states, merchant } = search;
  const filters = isExactNumber(number)
    ? { merchantIds: scope.narrow(undefined) }
    : { merchantIds: scope.narrow(merchant), states, days: { from, to, timeZone: user.enterpriseTimeZone } };
  const found = await listOrders(db(), { ...filters, orderNumber: number, cursor, limit: pageSize + 1 });
  return toPage(found, cursor, (order) => order.orderedAt);
}
