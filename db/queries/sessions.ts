import "server-only";
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { enterprises, type RightCode, sessions, userRights, users } from "../schema";

const idle = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;

const alive = (idleMinutes: number) =>
  and(
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, sql`now()`),
    gt(sessions.lastSeenAt, idle(idleMinutes)),
  );

/** Starts a session; returns its id. */
export async function insertSession(
  executor: Executor,
  session: {
    tokenHash: string;
    userId: string;
    maxHours: number;
    ip: string | null;
    userAgent: string | null;
  },
): Promise<string> {
  const { maxHours, ...row } = session;
  const [made] = await executor
    .insert(sessions)
    .values({ ...row, expiresAt: sql`now() + make_interval(hours => ${maxHours})` })
    .returning({ id: sessions.id });
  if (!made) throw new Error("A session was not written.");
  return made.id;
}

export interface SessionUser {
  sessionId: string;
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
}

/**
 * The user behind a live session of an active account, with the rights held now; null for any other.
 * Winds the idle clock up in the same statement.
 */
export async function touchSession(
  executor: Executor,
  tokenHash: string,
  idleMinutes: number,
): Promise<SessionUser | null> {
  const touched = executor.$with("touched").as(
    executor
      .update(sessions)
      .set({ lastSeenAt: sql`now()` })
      .where(and(eq(sessions.tokenHash, tokenHash), alive(idleMinutes)))
      .returning({ sessionId: sql<string>`${sessions.id}`.as("session_id"), userId: sessions.userId }),
  );
  const [row] = await executor
    .with(touched)
    .select({
      sessionId: touched.sessionId,
      id: users.id,
      login: users.login,
      name: users.name,
      email: users.email,
      locale: users.locale,
      timeZone: users.timeZone,
      enterpriseId: users.enterpriseId,
      enterpriseName: enterprises.name,
      enterpriseTimeZone: enterprises.timeZone,
      rights: sql<
        RightCode[]
      >`coalesce((select array_agg(${userRights.right}) from ${userRights} where ${userRights.userId} = ${users.id}), '{}')`,
    })
    .from(touched)
    .innerJoin(users, eq(users.id, touched.userId))
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
    .where(eq(users.status, "active"));
  return row ?? null;
}

export interface ListedSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  ip: string | null;
  userAgent: string | null;
}

/** The live sessions of a user, the one used last first. */
export const listLiveSessions = (
  executor: Executor,
  userId: string,
  idleMinutes: number,
): Promise<ListedSession[]> =>
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
    .orderBy(desc(sessions.lastSeenAt));

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
 * Ends sessions of a user: one by id, all, or all but one. Returns how many were ended.
 */
export async function revokeSessions(
  executor: Executor,
  userId: string,
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
    .returning({ id: sessions.id });
  return rows.length;
}

/** Gives a session a new id and takes the old one's worth away. */
export async function renewSessionToken(
  executor: Executor,
  sessionId: string,
  tokenHash: string,
): Promise<void> {
  await executor.update(sessions).set({ tokenHash }).where(eq(sessions.id, sessionId));
}
