import "server-only";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { selectSessionEnds, type SessionEnds } from "@/db/queries/auth/held-session";
import { selectPreviousSignIn, type PreviousSignIn } from "@/db/queries/auth/previous-sign-in";
import { revokeSessionByToken, revokeSessions } from "@/db/queries/auth/sessions";
import type { CurrentUser } from "@/lib/access/current-user";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";
import { hashToken } from "@/lib/secrets/token";

export type { PreviousSignIn } from "@/db/queries/auth/previous-sign-in";
export type { SessionEnds } from "@/db/queries/auth/held-session";

/** Ends the session of a signed-out browser: a copy of its cookie is worth nothing from now on. */
export async function signOutSession(sessionToken: string, client: Client): Promise<void> {
  await db().transaction(async (tx) => {
    const ended = await revokeSessionByToken(tx, hashToken(sessionToken));
    if (!ended) return;
    await recordAudit(tx, {
      event: "session.signed_out",
      actorId: ended.userId,
      targetId: ended.userId,
      sessionId: ended.id,
      ip: client.ip,
      details: {},
    });
  });
}

/** When the session of a cookie ends; null where it has. Reading this does not wind the idle clock up. */
export const findSessionEnds = (sessionToken: string): Promise<SessionEnds | null> =>
  selectSessionEnds(db(), hashToken(sessionToken), env().SESSION_IDLE_MINUTES);

/** The sign-in before the one in hand; null after the first. */
export const findPreviousSignIn = (user: CurrentUser): Promise<PreviousSignIn | null> =>
  selectPreviousSignIn(db(), user.id, user.sessionId);

/** Ends one of the user's own sessions; another user's id ends nothing. Returns how many ended. */
export const endOwnSession = (user: CurrentUser, sessionId: string, client: Client): Promise<number> =>
  endSessions(user, { only: sessionId }, client);

/** Ends all of the user's own sessions but the one in hand. Returns how many ended. */
export const endOtherSessions = (user: CurrentUser, client: Client): Promise<number> =>
  endSessions(user, { except: user.sessionId }, client);

const endSessions = (user: CurrentUser, which: { only?: string; except?: string }, client: Client) =>
  db().transaction(async (tx) => {
    // First, as whoever changes the password does: rows of many sessions are else taken in two orders.
    await lockAccount(tx, user.id);
    const count = await revokeSessions(tx, user.id, env().SESSION_IDLE_MINUTES, which);
    if (count > 0)
      await recordAudit(tx, {
        event: "session.ended",
        actorId: user.id,
        targetId: user.id,
        sessionId: user.sessionId,
        ip: client.ip,
        details: { reason: "own_choice", count },
      });
    return count;
  });
