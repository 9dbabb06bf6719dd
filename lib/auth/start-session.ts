import "server-only";
import type { Executor } from "@/db/client";
import type { Account } from "@/db/queries/auth/accounts";
import { insertSignIn } from "@/db/queries/auth/sign-in";
import { env } from "@/lib/env";
import { normalizeLogin } from "@/lib/forms/identifiers";
import type { Client } from "@/lib/http/client";
import { hashToken, randomToken } from "@/lib/secrets/token";
import { addressSubject } from "@/lib/throttle/address-subject";
import { counterKey } from "@/lib/throttle/take-points";
import { type Arrival, queueNotice } from "./known-devices";
import type { CodeKind } from "./second-factor/take-code";

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
 * Starts a session of an account whose credentials were verified, and counts its tries no more; null when the
 * account has changed since: what was verified may be right no more.
 * @param executor a transaction, unless the device is known: only the notice of a new one is a statement more
 */
export async function startSession(
  executor: Executor,
  account: Account,
  arrival: Arrival,
  client: Client,
  code?: CodeKind,
): Promise<SignedIn | null> {
  const sessionToken = randomToken();
  const device = await insertSignIn(executor, {
    userId: account.id,
    passwordHash: account.passwordHash,
    version: account.version,
    tokenHash: hashToken(sessionToken),
    maxHours: env().SESSION_MAX_HOURS,
    ip: client.ip,
    userAgent: client.userAgent,
    deviceHash: hashToken(arrival.deviceId),
    forgottenCounter: counterKey("sign-in-login", normalizeLogin(account.login)),
    returnedCounter: counterKey("sign-in-address", addressSubject(client.ip)),
    details: { always: code ? { code } : {}, ofNewDevice: { letter: arrival.letter } },
  });
  if (!device) return null;
  const isLetterDue = device === "new" && arrival.letter === "queued";
  if (isLetterDue) await executor.transaction((tx) => queueNotice(tx, account, client));
  return {
    userId: account.id,
    locale: account.locale,
    sessionToken,
    deviceId: arrival.deviceId,
    isLetterDue,
  };
}
