import "server-only";
import { db } from "@/db/client";
import { type Account, findAccount, lockAccount } from "@/db/queries/auth/accounts";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { addressSubject } from "@/lib/throttle/address-subject";
import { forgetPoints } from "@/lib/throttle/take-points";
import { inSpan, outcomeOf } from "@/lib/trace/in-span";
import { hashDevice } from "./device-cookie";
import { type Arrival, judgeDevice, turnAway } from "./known-devices";
import { type Challenge, openChallenge } from "./second-factor/challenge";
import { notifyOfSecondFactor } from "./notify-of-second-factor";
import { takeCode } from "./second-factor/take-code";
import { type SignedIn, startSession } from "./start-session";
import { takeTries } from "./take-tries";

type CodeRefusal =
  | { reason: "code" }
  /** The password is to be given again: the challenge is over, or the account is not what it was. */
  | { reason: "challenge_over" }
  | { reason: "limited"; retryAfterSeconds: number };

type Entered = ({ ok: true } & SignedIn) | ({ ok: false } & CodeRefusal);

/**
 * The second lock of the door, for users with a second factor: a code of the app, or a recovery code,
 * together with the challenge that the right password left in this browser.
 */
export const verifyCode = inSpan("sign_in.code", verify, outcomeOf);

async function verify(
  sealedChallenge: string | null,
  code: string,
  client: Client,
  deviceId: string | null = null,
): Promise<Entered> {
  const challenge = openChallenge(sealedChallenge);
  if (!challenge) return { ok: false, reason: "challenge_over" };
  const limited = await takeTries(
    "sign_in.limited",
    [
      { limit: "sign-in-address", subject: addressSubject(client.ip), by: "address" },
      { limit: "second-factor", subject: challenge.userId, by: "code" },
    ],
    client,
    async () => challenge.userId,
  );
  if (limited > 0) return { ok: false, reason: "limited", retryAfterSeconds: limited };

  const account = await findAccount(db(), challenge.userId, hashDevice(deviceId));
  if (!account || account.status !== "active" || !stillHolds(challenge, account))
    return { ok: false, reason: "challenge_over" };
  const arrival = await judgeDevice(account, deviceId);
  const entered = await signIn(account, code, arrival, client);
  if (entered.ok) return entered;
  await turnAway(account, arrival);
  if (entered.reason === "code")
    await recordAudit(db(), {
      event: "sign_in.failed",
      targetId: account.id,
      ip: client.ip,
      details: { reason: "wrong_code" },
    });
  return entered;
}

const stillHolds = (challenge: Challenge, account: Account) =>
  challenge.fits(account.passwordHash) && !challenge.isOver(new Date());

/** Code, session and what is counted go together: a code that was used up has opened a session. */
const signIn = (account: Account, code: string, arrival: Arrival, client: Client): Promise<Entered> =>
  db().transaction(async (tx) => {
    const now = await lockAccount(tx, account.id);
    if (now?.status !== "active" || now.passwordHash !== account.passwordHash)
      return { ok: false, reason: "challenge_over" };
    const kind = await takeCode(tx, account.id, code);
    const same = { ...account, ...now };
    const signedIn = kind && (await startSession(tx, same, arrival, client, kind));
    if (!signedIn) return { ok: false, reason: "code" };
    await forgetPoints(tx, "second-factor", account.id);
    if (kind === "recovery_code") await notifyOfSecondFactor(tx, same, "recovery_code_used", client);
    return { ok: true, ...signedIn };
  });
