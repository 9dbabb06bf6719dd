import "server-only";
import {
  aliasedTable,
  and,
  type Column,
  count,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { Executor } from "../client";
import { auditEvents, users } from "../schema";
import { besideCursor, type Cursor, type Days, fromCursor, withinDays } from "./conditions/list-conditions";
import { type Scope, usersWithin } from "./organisation/scope";

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
  /** The newest event to be listed, by id: what comes after it is left out. */
  upTo?: bigint;
}

/**
 * Whether an id is one of certain users. Their ids are found first, as an array: the indexes of the
 * audit serve that, and would not serve a condition on joined rows.
 */
const isOneOf = (id: Column, condition: SQL | undefined) =>
  sql`${id} = any(array(select ${users.id} from ${users} where ${condition}))`;

/** What befell the users within `scope`, and what they did where it befell nobody. */
function eventsWithin(scope: Scope): SQL | undefined {
  if (scope.everyone) return undefined;
  const theirs = usersWithin(scope);
  return or(
    isOneOf(auditEvents.targetId, theirs),
    and(isNull(auditEvents.targetId), isOneOf(auditEvents.actorId, theirs)),
  );
}

/** One user at most: told apart from the array above, since the planner reckons with ten. */
function concerns(login: string): SQL {
  const them = sql`(select ${users.id} from ${users} where lower(${users.login}) = ${login})`;
  return sql`(${auditEvents.targetId} = ${them} or ${auditEvents.actorId} = ${them})`;
}

const matching = ({ event, login, ip, days, upTo }: EventFilter): (SQL | undefined)[] => [
  event === undefined ? undefined : eq(auditEvents.event, event),
  login === undefined ? undefined : concerns(login),
  ip === undefined ? undefined : eq(auditEvents.ip, ip),
  ...(days ? withinDays(auditEvents.at, days) : []),
  upTo === undefined ? undefined : lte(auditEvents.id, upTo),
];

interface Place {
  cursor?: Cursor;
  limit: number;
}

/**
 * By id, which grows with time: most indexes of the audit end with it. A period is another matter:
 * there the index by time leads straight to it, however long ago that was.
 */
type Order = "id" | "time";

const orderOf = ({ days }: EventFilter): Order => ((days?.from ?? days?.to) === undefined ? "id" : "time");

function select(
  executor: Executor,
  where: (SQL | undefined)[],
  { cursor, limit }: Place,
  order: Order = "id",
) {
  const { at, id } = auditEvents;
  const beside =
    order === "id"
      ? cursor && (cursor.side === "newer" ? gt : lt)(id, cursor.id)
      : besideCursor([at, id], cursor);
  return executor
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
    .where(and(...where, beside))
    .orderBy(...fromCursor(cursor?.side, ...(order === "id" ? [id] : [at, id])))
    .limit(limit);
}

/** Events within `scope` that match the filter, the newest first; on the newer side of a cursor, the oldest first. */
export const selectEvents = (executor: Executor, scope: Scope, filter: EventFilter, place: Place) =>
  select(executor, [eventsWithin(scope), ...matching(filter)], place, orderOf(filter));

/** How many events within `scope` match the filter, and the newest of them. */
export async function countEvents(
  executor: Executor,
  scope: Scope,
  filter: EventFilter,
): Promise<{ count: number; newest: bigint | null }> {
  const [row] = await executor
    .select({ count: count(), newest: sql<string | null>`max(${auditEvents.id})` })
    .from(auditEvents)
    .where(and(eventsWithin(scope), ...matching(filter)));
  return { count: row?.count ?? 0, newest: row?.newest ? BigInt(row.newest) : null };
}

/**
 * Events done to one user, the newest first, `named` ones alone where they are. Whether they may be seen,
 * the caller has found out.
 */
export const listEventsOf = (executor: Executor, userId: string, place: Place, named?: readonly string[]) =>
  select(
    executor,
    [eq(auditEvents.targetId, userId), named && inArray(auditEvents.event, [...named])],
    place,
  );
