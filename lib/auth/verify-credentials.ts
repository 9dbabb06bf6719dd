import "server-only";
import { db, type Executor } from "@/db/client";
import { type Account, findAccount, replacePasswordHash } from "@/db/queries/auth/accounts";
import { recordAudit } from "@/lib/audit/record-audit";
import { normalizeLogin } from "@/lib/forms/identifiers";
import type { Client } from "@/lib/http/client";
import { addressSubject } from "@/lib/throttle/address-subject";
import { givePointBack } from "@/lib/throttle/take-points";
import { inSpan, outcomeOf } from "@/lib/trace/in-span";
import { hashDevice } from "./device-cookie";
import { judgeDevice, turnAway } from "./known-devices";
import { refuseWhenBusy } from "./hash-queue";
import { hashPassword, needsRehash, verifyPassword } from "./password";
import { sealChallenge } from "./second-factor/challenge";
import { type SignedIn, startSession } from "./start-session";
import { takeTriesOf } from "./take-tries";

/** An account that somebody can sign in to. */
type WithPassword = Account & { passwordHash: string };

type Verified =
  | ({ ok: true } & SignedIn)
  | { ok: false; reason: "rejected" }
  /** The password was right; `challenge` is for this browser, to be shown together with a code. */
  | { ok: false; reason: "second_factor"; challenge: string }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/**
 * The lock of the door, behind every way that leads to it: room in the queue for a hash, limits, then one look-up, then one
 * verification whatever was found, then the account's status; at last a session of its own, or the
 * question for a code.
 * `rejected` tells nobody why; the audit knows.
 * @param deviceId of a browser that has signed in before, out of its cookie; looked at only after all that
 */
export const verifyCredentials = inSpan("sign_in", verify, outcomeOf);

async function verify(
  sent: { login: string; password: string },
  client: Client,
  deviceId: string | null = null,
): Promise<Verified> {
  // Before a point is taken and the database is asked: whoever is told to come back has not tried.
  refuseWhenBusy();
  const login = normalizeLogin(sent.login);
  const { retryAfterSeconds, account } = await takeTriesOf(
    login,
    "sign_in.limited",
    [
      { limit: "sign-in-address", subject: addressSubject(client.ip), by: "address" },
      { limit: "sign-in-login", subject: login, by: "login" },
    ],
    client,
    hashDevice(deviceId),
  );
  if (retryAfterSeconds > 0) return { ok: false, reason: "limited", retryAfterSeconds };

  const matches = await verifyPassword(account?.passwordHash ?? null, sent.password);
  if (!matches || !hasPassword(account) || account.status !== "active")
    return reject(account, whyNot(account), client);

  const renewed = await renewHash(account, sent.password, deviceId);
  return renewed ? admit(renewed, client, deviceId) : reject(account, "changed_meanwhile", client);
}

/** Lets in whose password was verified, or asks for its code; judges an account anew that changed meanwhile. */
async function admit(account: WithPassword, client: Client, deviceId: string | null): Promise<Verified> {
  if (account.hasSecondFactor) return askForCode(account, client);
  const arrival = await judgeDevice(account, deviceId);
  const start = (executor: Executor) => startSession(executor, account, arrival, client);
  const signedIn = await (account.knowsDevice ? start(db()) : db().transaction(start));
  if (signedIn) return { ok: true, ...signedIn };
  await turnAway(account, arrival);
  const now = await findAccount(db(), account.id, hashDevice(deviceId));
  const isStillRight =
    hasPassword(now) && now.passwordHash === account.passwordHash && now.status === "active";
  return isStillRight ? admit(now, client, deviceId) : reject(account, "changed_meanwhile", client);
}

const hasPassword = (account: Account | null): account is WithPassword =>
  !!account && account.passwordHash !== null;

function whyNot(account: Account | null) {
  if (!account) return "unknown_login";
  if (account.passwordHash === null) return "no_password";
  return account.status === "active" ? "wrong_password" : "disabled";
}

type FailReason = ReturnType<typeof whyNot> | "changed_meanwhile";

async function reject(account: Account | null, reason: FailReason, client: Client): Promise<Verified> {
  await recordAudit(db(), {
    event: "sign_in.failed",
    targetId: account?.id,
    ip: client.ip,
    details: { reason },
  });
  return { ok: false, reason: "rejected" };
}

async function askForCode(account: WithPassword, client: Client): Promise<Verified> {
  await givePointBack("sign-in-address", addressSubject(client.ip));
  await recordAudit(db(), {
    event: "sign_in.code_asked",
    actorId: account.id,
    targetId: account.id,
    ip: client.ip,
    details: {},
  });
  return { ok: false, reason: "second_factor", challenge: sealChallenge(account.id, account.passwordHash) };
}

/**
 * Renews a hash made with other parameters; returns the account as it is then, null when the hash is
 * another password's. Of two sign-ins at once one renews, and the other finds it done.
 */
async function renewHash(
  account: WithPassword,
  password: string,
  deviceId: string | null,
): Promise<WithPassword | null> {
  if (!needsRehash(account.passwordHash)) return account;
  const after = await hashPassword(password);
  await replacePasswordHash(db(), account.id, { before: account.passwordHash, after });
  const now = await findAccount(db(), account.id, hashDevice(deviceId));
  const isSame = now?.passwordHash === after || (await verifyPassword(now?.passwordHash ?? null, password));
  return isSame && hasPassword(now) ? now : null;
}
