import "server-only";
import { db } from "@/db/client";
import { type StateTotal, sumOrdersByState } from "@/db/queries/orders/order-totals";
import type { CurrentUser } from "@/lib/access/current-user";
import { orderFilterOf } from "./order-filter";
import type { OrdersSearch } from "./orders-search";

export type { StateTotal };

/** What all the orders of a filter come to, by currency and state. */
export const sumOrders = async (user: CurrentUser, search: OrdersSearch): Promise<StateTotal[]> =>
  sumOrdersByState(db(), await orderFilterOf(user, search));

/** What the orders come to that are soon cancelled unless their merchants confirm them; see `warnedHours`. */
export const sumExpiringOrders = (user: CurrentUser): Promise<StateTotal[]> =>
  sumOrders(user, { expiring: "1" });
