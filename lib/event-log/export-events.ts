import "server-only";
import { db } from "@/db/client";
import { countEvents, type ListedEvent, selectEvents } from "@/db/queries/event-log";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import type { Cursor } from "@/lib/lists/cursor";
import { readAll } from "@/lib/lists/read-all";
import type { EventSearch } from "./event-search";

/**
 * All the events that the list shows on all its pages, the newest first; none that happens from now on.
 * It is put on record before the first of them leaves: who breaks a download off has had some.
 */
export async function exportEvents(
  viewer: CurrentUser,
  { event, login, ip, from, to }: EventSearch,
  client: Client,
): Promise<AsyncIterable<ListedEvent[]>> {
  const scope = scopeOf(viewer);
  const filter = { event, login, ip, days: { from, to, timeZone: viewer.timeZone } };
  const { count, newest } = await countEvents(db(), scope, filter);
  await recordAudit(db(), {
    event: "audit.exported",
    ...actedBy(viewer, client),
    details: { event, login, ip, from, to, count },
  });
  return readAll(
    (cursor: Cursor | undefined, limit) =>
      selectEvents(db(), scope, { ...filter, upTo: newest ?? 0n }, { cursor, limit }),
    ({ at, id }): Cursor => ({ side: "older", at, id }),
  );
}
