import "server-only";
import { db } from "@/db/client";
import { lockAccount, outdateAccount } from "@/db/queries/auth/accounts";
import { replaceRecoveryCodes } from "@/db/queries/auth/recovery-codes";
import { confirmSecondFactor, findSecondFactor, insertSecondFactor } from "@/db/queries/auth/second-factors";
import { revokeSessions } from "@/db/queries/auth/sessions";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";
import { decrypt, encrypt } from "@/lib/secrets/encryption";
import { forgetPoints, takePoint } from "@/lib/throttle/take-points";
import { confirmOwnPassword, type OwnPasswordRefusal } from "./own-password";
import { newSecret, stepOf } from "./second-factor/authenticator";
import { notifyOfSecondFactor } from "./notify-of-second-factor";
import { hashRecoveryCode, newRecoveryCodes } from "./second-factor/recovery-codes";

/** Begins to set an authenticator app up: the password in force is needed. Asked for at no sign-in yet. */
export async function beginSecondFactor(
  user: CurrentUser,
  currentPassword: string,
): Promise<{ ok: true } | ({ ok: false } & (OwnPasswordRefusal | { reason: "already_on" }))> {
  const confirmed = await confirmOwnPassword(user.id, currentPassword);
  if (!confirmed.ok) return confirmed;
  const begun = await insertSecondFactor(db(), user.id, encrypt("second factors", user.id, newSecret()));
  return begun ? { ok: true } : { ok: false, reason: "already_on" };
}

/**
 * Switches the second factor on with the app's first code. Returns the recovery codes, which are shown
 * this once; all other sessions end, for they were begun with less.
 */
export async function enableSecondFactor(
  user: CurrentUser,
  code: string,
  client: Client,
): Promise<
  | { ok: true; recoveryCodes: string[] }
  | { ok: false; reason: "code" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number }
> {
  const wait = await takePoint("second-factor", user.id);
  if (wait > 0) return { ok: false, reason: "limited", retryAfterSeconds: wait };
  const factor = await findSecondFactor(db(), user.id);
  const secret = factor && decrypt("second factors", user.id, factor.sealedSecret)?.content;
  const step = secret ? stepOf(secret, code.replace(/\s/g, ""), factor.now) : null;
  if (!factor || step === null) return { ok: false, reason: "code" };
  const recoveryCodes = newRecoveryCodes();
  const by = { ...actedBy(user, client), targetId: user.id };
  return db().transaction(async (tx) => {
    await lockAccount(tx, user.id);
    if (!(await confirmSecondFactor(tx, user.id, factor.sealedSecret, step)))
      return { ok: false, reason: "code" };
    // Else a password that is being verified would still begin a session alone.
    await outdateAccount(tx, user.id);
    await replaceRecoveryCodes(tx, user.id, recoveryCodes.map(hashRecoveryCode));
    await forgetPoints(tx, "second-factor", user.id);
    const count = await revokeSessions(tx, user.id, env().SESSION_IDLE_MINUTES, { except: user.sessionId });
    await recordAudit(tx, { ...by, event: "second_factor.enabled", details: {} });
    if (count > 0)
      await recordAudit(tx, { ...by, event: "session.ended", details: { reason: "second_factor", count } });
    await notifyOfSecondFactor(tx, user, "enabled", client);
    return { ok: true, recoveryCodes };
  });
}
