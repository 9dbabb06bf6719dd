import "server-only";
import { db } from "@/db/client";
import { type ListedEvent, selectEvents, listEventsOf } from "@/db/queries/event-log";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import type { AuditEvent } from "@/lib/audit/details";
import type { Cursor } from "@/lib/lists/cursor";
import { type Page, pageSize, toPage } from "@/lib/lists/page";
import type { EventSearch } from "./event-search";

export type { ListedEvent } from "@/db/queries/event-log";

const page = (found: ListedEvent[], cursor: Cursor | undefined) => toPage(found, cursor, (event) => event.at);

/** One page of the events a user may look into, the newest first. Days are those of the user's time zone. */
export async function readEvents(viewer: CurrentUser, search: EventSearch): Promise<Page<ListedEvent>> {
  const { page: cursor, from, to, ...filter } = search;
  const days = { from, to, timeZone: viewer.timeZone };
  const found = await selectEvents(
    db(),
    scopeOf(viewer),
    { ...filter, days },
    { cursor, limit: pageSize + 1 },
  );
  return page(found, cursor);
}

/** One page of what was done to a user, who was found among those the reader looks after. */
export const readHistory = async (user: { id: string }, cursor?: Cursor): Promise<Page<ListedEvent>> =>
  page(await listEventsOf(db(), user.id, { cursor, limit: pageSize + 1 }), cursor);

/** How many changes are told to whoever has missed them. */
const missedChanges = 20;

/** Everything that makes a new version of a user. */
const changing: AuditEvent[] = ["user.changed", "password.reset", "password.changed"];

/** How a user was changed after event `seen`, the oldest change first; see {@link readHistory}. */
export const readChangesSince = (user: { id: string }, seen: bigint): Promise<ListedEvent[]> =>
  listEventsOf(
    db(),
    user.id,
    { cursor: { side: "newer", at: new Date(), id: seen }, limit: missedChanges },
    changing,
  );

/** The newest event of a user, 0 for none: what {@link readChangesSince} begins after. */
export const newestEventId = async (userId: string): Promise<bigint> =>
  (await listEventsOf(db(), userId, { limit: 1 }))[0]?.id ?? 0n;
