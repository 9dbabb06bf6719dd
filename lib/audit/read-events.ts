import "server-only";
import { db } from "@/db/client";
import { type EventFilter, type ListedEvent, listEvents, listEventsOf } from "@/db/queries/admin-audit";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope";
import { type Page, pageOf } from "@/lib/page";

export type { ListedEvent } from "@/db/queries/admin-audit";

const pageSize = 50;
/** What of their own a user sees among the settings. */
const ownEvents = 20;

const toPage = (read: ListedEvent[]) => pageOf(read, pageSize, (last) => String(last.id));

/** A page of the events a user may look into, the newest first; days are the user's. */
export const readEvents = async (
  viewer: CurrentUser,
  filter: Omit<EventFilter, "timeZone">,
  before?: bigint,
): Promise<Page<ListedEvent>> =>
  toPage(
    await listEvents(
      db(),
      scopeOf(viewer),
      { ...filter, timeZone: viewer.timeZone },
      { before, limit: pageSize + 1 },
    ),
  );

/** A page of what was done to one user, who was found among those the reader looks after. */
export const readHistory = async (user: { id: string }, before?: bigint): Promise<Page<ListedEvent>> =>
  toPage(await listEventsOf(db(), user.id, { before, limit: pageSize + 1 }));

/** The last events of one's own account. */
export const readOwnEvents = (user: CurrentUser): Promise<ListedEvent[]> =>
  listEventsOf(db(), user.id, { limit: ownEvents });
