import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { rowsOf } from "../../rows-of";
import { enterprises, type RightCode, sessions, users } from "../../schema";
import { type PreviousSignIn, previousSignIn } from "./previous-sign-in";
import { alive } from "../conditions/session-conditions";
import { rightsOfUser } from "../organisation/user-columns";

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
export async function selectSessionEnds(
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
