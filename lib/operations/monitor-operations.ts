import "server-only";
import { db } from "@/db/client";
import { type ListedOperation, listOperations } from "@/db/queries/operations";
import type { CurrentUser } from "@/lib/access/current-user";
import { type Page, pageSize, toPage } from "@/lib/lists/page";
import { isExactNumber } from "@/lib/orders/orders-search";
import { merchantScope } from "@/lib/orders/scope";
import type { OperationsSearch } from "./operations-search";

export type { ListedOperation };

/** One page of the operations of the user's orders, newest first; filters as on the orders monitor. */
export async function monitorOperations(
  user: CurrentUser,
  search: OperationsSearch,
): Promise<Page<ListedOperation>> {
  const scope = await merchantScope(user);
  const { number, page: cursor, from, to, code: codes, state: states, merchant } = search;
  const filters = isExactNumber(number)
    ? { merchantIds: scope.narrow(undefined) }
    : {
        merchantIds: scope.narrow(merchant),
        codes,
        states,
        days: { from, to, timeZone: user.enterpriseTimeZone },
      };
  const found = await listOperations(db(), { ...filters, orderNumber: number, cursor, limit: pageSize + 1 });
  return toPage(found, cursor, (operation) => operation.beganAt);
}
