import "server-only";
import { db } from "@/db/client";
import { type OrderStretch, readOrderStretch } from "@/db/queries/orders/order-stretch";
import { type ListedOrder, selectOrders } from "@/db/queries/orders/orders";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { FileFormat } from "@/lib/export/file-format";
import type { Client } from "@/lib/http/client";
import { oneAhead } from "@/lib/lists/one-ahead";
import { readStretches } from "@/lib/lists/read-stretches";
import { orderFilterOf } from "./order-filter";
import type { OrdersSearch } from "./orders-search";

/**
 * All the orders that the monitor shows on all its pages, newest first. It is put on record before the first of them
 * leaves: who breaks a download off has had some.
 */
export async function exportOrders(
  user: CurrentUser,
  { page: _page, columns: _columns, ...search }: OrdersSearch,
  format: FileFormat,
  client: Client,
): Promise<AsyncIterable<ListedOrder[]>> {
  const filter = await orderFilterOf(user, search);
  await recordAudit(db(), {
    event: "orders.exported",
    ...actedBy(user, client),
    details: { ...search, from: filter.days?.from, to: filter.days?.to, format },
  });
  return pagesOf(
    oneAhead(
      readStretches({
        findNewest: async (cursor) => {
          const [order] = await selectOrders(db(), filter, { cursor, limit: 1 });
          return order && { at: order.orderedAt, id: order.id };
        },
        readStretch: (stretch) => readOrderStretch(db(), filter, stretch),
      }),
    ),
  );
}

async function* pagesOf(stretches: AsyncIterable<OrderStretch>): AsyncGenerator<ListedOrder[]> {
  for await (const { pages } of stretches) yield* pages();
}
