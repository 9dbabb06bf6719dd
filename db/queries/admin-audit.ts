import "server-only";
import { aliasedTable, and, asc, desc, eq, gt, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Executor } from "../client";
import { auditEvents, users } from "../schema";
import { type Cursor, type Days, withinDays } from "./list-conditions";
import type { Scope } from "./scope";

const actors = aliasedTable(users, "actors");
const targets = aliasedTable(users, "targets");

/** An event with the people in it named. */
export interface ListedEvent {
  id: bigint;
  at: Date;
  event: string;
  actorLogin: string | null;
  targetId: string | null;
  targetLogin: string | null;
  ip: string | null;
  details: Record<string, unknown>;
}

export interface EventFilter {
  event?: string;
  /** In lower case: of whom it was done to or who did it. */
  login?: string;
  ip?: string;
  days?: Days;
}

/** What befell the users within `scope`, and what they did where it befell nobody. */
function eventsWithin(scope: Scope): SQL | undefined {
  if (scope.everyone) return undefined;
  if (scope.enterpriseId === null) return sql`false`;
  return or(
    eq(targets.enterpriseId, scope.enterpriseId),
    and(isNull(auditEvents.targetId), eq(actors.enterpriseId, scope.enterpriseId)),
  );
}

const matching = ({ event, login, ip, days }: EventFilter): (SQL | undefined)[] => [
  event === undefined ? undefined : eq(auditEvents.event, event),
  login === undefined
    ? undefined
    : or(eq(sql`lower(${targets.login})`, login), eq(sql`lower(${actors.login})`, login)),
  ip === undefined ? undefined : eq(auditEvents.ip, ip),
  ...(days ? withinDays(auditEvents.at, days) : []),
];

/** By id, which grows with time: an index of the audit ends with it whatever is asked for. */
interface Place {
  cursor?: Cursor;
  limit: number;
}

const select = (
  executor: Executor,
  where: (SQL | undefined)[],
  { cursor, limit }: Place,
): Promise<ListedEvent[]> =>
  executor
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      event: auditEvents.event,
      actorLogin: actors.login,
      targetId: auditEvents.targetId,
      targetLogin: targets.login,
      ip: auditEvents.ip,
      details: auditEvents.details,
    })
    .from(auditEvents)
    .leftJoin(actors, eq(actors.id, auditEvents.actorId))
    .leftJoin(targets, eq(targets.id, auditEvents.targetId))
    .where(and(...where, cursor && (cursor.side === "newer" ? gt : lt)(auditEvents.id, cursor.id)))
    .orderBy((cursor?.side === "newer" ? asc : desc)(auditEvents.id))
    .limit(limit);

/** Events within `scope` that match the filter, the newest first; on the newer side of a cursor, the oldest first. */
export const listEvents = (executor: Executor, scope: Scope, filter: EventFilter, place: Place) =>
  select(executor, [eventsWithin(scope), ...matching(filter)], place);

/** Events done to one user, the newest first. Whether they may be seen, the caller has found out. */
export const listEventsOf = (executor: Executor, userId: string, place: Place) =>
  select(executor, [eq(auditEvents.targetId, userId)], place);
