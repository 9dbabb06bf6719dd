import "server-only";
import { db } from "@/db/client";
import { type ListedOperation, selectOperations } from "@/db/queries/orders/operations";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { FileFormat } from "@/lib/export/file-format";
import type { Client } from "@/lib/http/client";
import type { Cursor } from "@/lib/lists/cursor";
import { readAll } from "@/lib/lists/read-all";
import { operationFilterOf } from "./operation-filter";
import type { OperationsSearch } from "./operations-search";

/**
 * All the operations that the monitor shows on all its pages, newest first. It is put on record before the first of them
 * leaves: who breaks a download off has had some.
 */
export async function exportOperations(
  user: CurrentUser,
  { page: _page, columns: _columns, ...search }: OperationsSearch,
  format: FileFormat,
  client: Client,
): Promise<AsyncIterable<ListedOperation[]>> {
  const filter = await operationFilterOf(user, search);
  await recordAudit(db(), {
    event: "operations.exported",
    ...actedBy(user, client),
    details: { ...search, from: filter.days?.from, to: filter.days?.to, format },
  });
  return readAll(
    (cursor: Cursor | undefined, limit) => selectOperations(db(), filter, { cursor, limit }),
    ({ beganAt, id }): Cursor => ({ side: "older", at: beganAt, id }),
  );
}
