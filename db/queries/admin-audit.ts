import "server-only";
import { aliasedTable, and, desc, eq, gte, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Executor } from "../client";
import { auditEvents, users } from "../schema";
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
  /** Of whom it was done to or who did it, case aside. */
  login?: string;
  ip?: string;
  /** Days in `timeZone`, both inclusive, as `2026-11-22`. */
  from?: string;
  to?: string;
  timeZone: string;
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

const startOf = (day: string, timeZone: string) => sql`(${day}::date::timestamp at time zone ${timeZone})`;
const endOf = (day: string, timeZone: string) =>
  sql`((${day}::date + 1)::timestamp at time zone ${timeZone})`;

const matching = ({ event, login, ip, from, to, timeZone }: EventFilter): (SQL | undefined)[] => [
  event === undefined ? undefined : eq(auditEvents.event, event),
  login === undefined
    ? undefined
    : or(eq(sql`lower(${targets.login})`, login), eq(sql`lower(${actors.login})`, login)),
  ip === undefined ? undefined : eq(auditEvents.ip, ip),
  from === undefined ? undefined : gte(auditEvents.at, startOf(from, timeZone)),
  to === undefined ? undefined : lt(auditEvents.at, endOf(to, timeZone)),
];

interface Page {
  /** The id that the page before ended with. */
  before?: bigint;
  limit: number;
}

const select = (
  executor: Executor,
  where: (SQL | undefined)[],
  { before, limit }: Page,
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
    .where(and(...where, before === undefined ? undefined : lt(auditEvents.id, before)))
    .orderBy(desc(auditEvents.id))
    .limit(limit);

/** Events within `scope` that match the filter, the newest first. */
export const listEvents = (executor: Executor, scope: Scope, filter: EventFilter, page: Page) =>
  select(executor, [eventsWithin(scope), ...matching(filter)], page);

/** Events done to one user, the newest first. Whether they may be seen, the caller has found out. */
export const listEventsOf = (executor: Executor, userId: string, page: Page) =>
  select(executor, [eq(auditEvents.targetId, userId)], page);
