import { getTranslations } from "next-intl/server";
import type { StateTotal } from "@/lib/orders/sum-orders";
import type { TotalPart } from "../_lists/list-totals";
import { OrderStateBadge } from "../_orders/order-state-badge";

/** What orders come to, each part with its name. */
export async function orderParts(totals: readonly StateTotal[]): Promise<TotalPart[]> {
  const t = await getTranslations("orders.states");
  return totals.map((total) => ({
    ...total,
    key: `${total.currency} ${total.state}`,
    name: <OrderStateBadge state={total.state} name={t(total.state)} />,
  }));
}
