import "server-only";
import { db } from "@/db/client";
import { type ListedOperation, selectOperations } from "@/db/queries/orders/operations";
import type { CurrentUser } from "@/lib/access/current-user";
import { type Page, pageSize, toPage } from "@/lib/lists/page";
import { operationFilterOf } from "./operation-filter";
import type { OperationsSearch } from "./operations-search";

export type { ListedOperation };

/** One page of the operations of the user's orders, newest first; see `operationFilterOf` for which. */
export async function monitorOperations(
  user: CurrentUser,
  { page: cursor, ...search }: OperationsSearch,
): Promise<Page<ListedOperation>> {
  const filter = await operationFilterOf(user, search);
  const found = await selectOperations(db(), filter, { cursor, limit: pageSize + 1 });
  return toPage(found, cursor, (operation) => operation.beganAt);
}
