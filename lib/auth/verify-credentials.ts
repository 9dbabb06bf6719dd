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
import { judgeDevice } from "./known-devices";
import { refuseWhenBusy } from "./hash-queue";
import { hashPassword, needsRehash, verifyPassword } from "./password";
import { sealChallenge } from "./second-factor/challenge";
import { type SignedIn, startSession } from "./start-session";
import { takeTriesOf } from "./take-tries";

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
  if (!account || !matches || account.status !== "active") return reject(account, whyNot(account), client);

  const passwordHash = await renewHash(account, sent.password);
  if (passwordHash && account.hasSecondFactor) return askForCode(account, passwordHash, client);
  const arrival = await judgeDevice(account, deviceId);
  const start = (executor: Executor) =>
    passwordHash ? startSession(executor, account, passwordHash, arrival, client) : null;
  const signedIn = account.knowsDevice ? await start(db()) : await db().transaction(async (tx) => start(tx));
  // The password was replaced while it was verified: what was sent is right no more.
  return signedIn ? { ok: true, ...signedIn } : reject(account, "changed_meanwhile", client);
}

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

async function askForCode(account: Account, passwordHash: string, client: Client): Promise<Verified> {
  await givePointBack("sign-in-address", addressSubject(client.ip));
  await recordAudit(db(), {
    event: "sign_in.code_asked",
    actorId: account.id,
    targetId: account.id,
    ip: client.ip,
    details: {},
  });
  return { ok: false, reason: "second_factor", challenge: sealChallenge(account.id, passwordHash) };
}

/**
 * Renews a hash made with other parameters; returns the one now stored for this password, null when
 * that is another password's. Of two sign-ins at once one renews, and the other finds it done.
 */
async function renewHash(account: Account, password: string): Promise<string | null> {
  if (account.passwordHash === null || !needsRehash(account.passwordHash)) return account.passwordHash;
  const after = await hashPassword(password);
  if (await replacePasswordHash(db(), account.id, { before: account.passwordHash, after })) return after;
  const now = await findAccount(db(), account.id);
  return now && (await verifyPassword(now.passwordHash, password)) ? now.passwordHash : null;
}
