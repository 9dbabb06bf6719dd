import "server-only";
import { and, desc, eq, gt, isNull, lt, ne, type SQL, sql, type SQLWrapper } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "../client";
import { rowsOf } from "../rows-of";
import { auditEvents, enterprises, type RightCode, sessions, users } from "../schema";
import { rightsOfUser } from "./user-columns";

const idle = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;

/** Neither of its two ends has come. */
const unexpired = (idleMinutes: number) =>
  and(gt(sessions.expiresAt, sql`now()`), gt(sessions.lastSeenAt, idle(idleMinutes)));

const alive = (idleMinutes: number) => and(isNull(sessions.revokedAt), unexpired(idleMinutes));

/** The live session behind a cookie. */
const held = (tokenHash: string, idleMinutes: number) =>
  and(eq(sessions.tokenHash, tokenHash), alive(idleMinutes));

const secondsUntil = (instant: SQL) => sql<number>`ceil(extract(epoch from ${instant} - now()))::int`;

/** When a session ends, in whole seconds from now, each rounded up. */
export interface SessionEnds {
  /** Unless it is used before. */
  idleSeconds: number;
  /** However much it is used. */
  maxSeconds: number;
}

/** The ends of a live session of an active account; null for any other. Does not wind the idle clock up. */
export async function findSessionEnds(
  executor: Executor,
  tokenHash: string,
  idleMinutes: number,
): Promise<SessionEnds | null> {
  const [row] = await executor
    .select({
      idleSeconds: secondsUntil(sql`(${sessions.lastSeenAt} + make_interval(mins => ${idleMinutes}))`),
      maxSeconds: secondsUntil(sql`${sessions.expiresAt}`),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(held(tokenHash, idleMinutes), eq(users.status, "active")));
  return row ?? null;
}

export interface SessionUser {
  sessionId: string;
  /** Until the absolute end. */
  sessionMaxSeconds: number;
  id: string;
  login: string;
  name: string | null;
  email: string | null;
  locale: string;
  timeZone: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  enterpriseTimeZone: string | null;
  rights: RightCode[];
  /** The sign-in before this one, while the session is as new as was asked; null later, and after the first. */
  signInBefore: PreviousSignIn | null;
}

/**
 * The user behind a live session of an active account, with the rights held now; null for any other.
 * Winds the idle clock up in the same statement.
 * @param times `newSeconds`: how long after its beginning a session tells of the sign-in before
 */
export async function touchSession(
  executor: Executor,
  tokenHash: string,
  { idleMinutes, newSeconds }: { idleMinutes: number; newSeconds: number },
): Promise<SessionUser | null> {
  const touched = executor.$with("touched").as(
    executor
      .update(sessions)
      .set({ lastSeenAt: sql`now()` })
      .where(held(tokenHash, idleMinutes))
      .returning({
        // Names that no table has: inside the select of the sign-in before they stand unqualified.
        sessionId: sql<string>`${sessions.id}`.as("touched_id"),
        userId: sql<string>`${sessions.userId}`.as("touched_user_id"),
        ageSeconds: sql<number>`extract(epoch from now() - ${sessions.createdAt})::int`.as("age_seconds"),
        maxSeconds: secondsUntil(sql`${sessions.expiresAt}`).as("max_seconds"),
      }),
  );
  const [row] = await executor
    .with(touched)
    .select({
      sessionId: touched.sessionId,
      sessionMaxSeconds: touched.maxSeconds,
      id: users.id,
      login: users.login,
      name: users.name,
      email: users.email,
      locale: users.locale,
      timeZone: users.timeZone,
      enterpriseId: users.enterpriseId,
      enterpriseName: enterprises.name,
      enterpriseTimeZone: enterprises.timeZone,
      rights: rightsOfUser,
      signIns: rowsOf(
        previousSignIn(
          executor,
          touched.userId,
          touched.sessionId,
          sql`${touched.ageSeconds} < ${newSeconds}`,
        ),
      ),
    })
    .from(touched)
    .innerJoin(users, eq(users.id, touched.userId))
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
    .where(eq(users.status, "active"));
  if (!row) return null;
  const { signIns, ...user } = row;
  return { ...user, signInBefore: signIns[0] ?? null };
}

export interface ListedSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  ip: string | null;
  userAgent: string | null;
}

/** A select of the live sessions of a user that were used last, the last one first. */
export const liveSessions = (executor: Executor, userId: string, idleMinutes: number, limit: number) =>
  executor
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      ip: sessions.ip,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), alive(idleMinutes)))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(limit);

export interface PreviousSignIn {
  at: Date;
  ip: string | null;
  userAgent: string | null;
}

/**
 * The sign-in of a user before the one that began a session; null when that was the first. Out of the
 * audit, which keeps it for ever; the browser's name is told as long as its session is kept.
 */
export async function findPreviousSignIn(
  executor: Executor,
  userId: string,
  sessionId: string,
): Promise<PreviousSignIn | null> {
  const [row] = await previousSignIn(executor, userId, sessionId);
  return row ?? null;
}

/** The same as a select, of one row or none. */
export function previousSignIn(
  executor: Executor,
  userId: string | SQLWrapper,
  sessionId: string | SQLWrapper,
  condition?: SQL,
) {
  const own = alias(sessions, "own");
  const began = executor.select({ createdAt: own.createdAt }).from(own).where(eq(own.id, sessionId));
  return executor
    .select({ at: auditEvents.at, ip: auditEvents.ip, userAgent: sessions.userAgent })
    .from(auditEvents)
    .leftJoin(sessions, eq(sessions.id, auditEvents.sessionId))
    .where(
      and(
        eq(auditEvents.targetId, userId),
        eq(auditEvents.event, "sign_in.succeeded"),
        lt(auditEvents.at, began),
        condition,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(1);
}

/** Ends one session, by what its cookie's id hashes to; returns whose it was, or null if it had ended. */
export async function revokeSessionByToken(
  executor: Executor,
  tokenHash: string,
): Promise<{ id: string; userId: string } | null> {
  const [row] = await executor
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id, userId: sessions.userId });
  return row ?? null;
}

/**
 * Ends sessions of a user: one by id, all, or all but one. Returns how many of them were alive; those that
 * had run out are closed too, should the idle time ever be made longer.
 */
export async function revokeSessions(
  executor: Executor,
  userId: string,
  idleMinutes: number,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const rows = await executor
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        which.only === undefined ? undefined : eq(sessions.id, which.only),
        which.except === undefined ? undefined : ne(sessions.id, which.except),
      ),
    )
    .returning({ wasAlive: sql<boolean>`${unexpired(idleMinutes)}` });
  return rows.filter(({ wasAlive }) => wasAlive).length;
}

/** Gives a session a new id and takes the old one's worth away. */
export async function renewSessionToken(
  executor: Executor,
  sessionId: string,
  tokenHash: string,
): Promise<void> {
  await executor.update(sessions).set({ tokenHash }).where(eq(sessions.id, sessionId));
}
