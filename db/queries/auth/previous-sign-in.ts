import "server-only";
import { and, desc, eq, lt, type SQL, type SQLWrapper } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "../../client";
import { auditEvents, sessions } from "../../schema";

export interface PreviousSignIn {
  at: Date;
  ip: string | null;
  userAgent: string | null;
}

/**
 * The sign-in of a user before the one that began a session; null when that was the first. Out of the
 * audit, which keeps it for ever; the browser's name is told as long as its session is kept.
 */
export async function selectPreviousSignIn(
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
