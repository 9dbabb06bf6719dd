import "server-only";
import type { Transaction } from "@/db/client";
import { insertSession } from "@/db/queries/sessions";
import { type Account, noteSignIn } from "@/db/queries/users";
import { recordAudit } from "@/lib/audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";
import { forgetPoints } from "@/lib/throttle";
import { normalizeLogin } from "./identifiers";
import { type Arrival, meetDevice } from "./known-devices";
import type { CodeKind } from "./second-factor/take-code";
import { hashToken, randomToken } from "./token";

/** A way in, whichever it was: what a browser gets. */
export interface SignedIn {
  userId: string;
  locale: string;
  sessionToken: string;
  /** For the cookie of this browser. */
  deviceId: string;
  /** A notice of a new device waits to be sent. */
  isLetterDue: boolean;
}

/**
 * Starts a session of an account whose credentials were verified, in the caller's transaction; null
 * when the password or the status has changed since: what was verified is right no more.
 */
export async function startSession(
  tx: Transaction,
  account: Account,
  passwordHash: string,
  arrival: Arrival,
  client: Client,
  code?: CodeKind,
): Promise<SignedIn | null> {
  if (!(await noteSignIn(tx, account.id, passwordHash))) return null;
  const sessionToken = randomToken();
  const sessionId = await insertSession(tx, {
    tokenHash: hashToken(sessionToken),
    userId: account.id,
    maxHours: env().SESSION_MAX_HOURS,
    ip: client.ip,
    userAgent: client.userAgent,
  });
  await forgetPoints(tx, "sign-in-login", normalizeLogin(account.login));
  const met = await meetDevice(tx, account, arrival, client);
  await recordAudit(tx, {
    event: "sign_in.succeeded",
    actorId: account.id,
    targetId: account.id,
    sessionId,
    ip: client.ip,
    details: { ...met, ...(code ? { code } : {}) },
  });
  return {
    userId: account.id,
    locale: account.locale,
    sessionToken,
    deviceId: arrival.deviceId,
    isLetterDue: met.device === "new" && met.letter === "queued",
  };
}
