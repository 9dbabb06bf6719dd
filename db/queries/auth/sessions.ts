import "server-only";
import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { sessions } from "../../schema";
import { alive, unexpired } from "../conditions/session-conditions";

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
