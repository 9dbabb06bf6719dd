import "server-only";
import { db } from "@/db/client";
import { findAccount, lockAccount } from "@/db/queries/auth/accounts";
import { consumeLink } from "@/db/queries/auth/links";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { hashToken } from "@/lib/secrets/token";
import { addressSubject } from "@/lib/throttle/address-subject";
import { takePoint } from "@/lib/throttle/take-points";
import { inSpan, outcomeOf } from "@/lib/trace/in-span";
import { type DeadLink, lookUpLink, refuseLink } from "./inspect-link";
import { judgePassword } from "./judge-password";
import { forgetDevices } from "./known-devices";
import { hashPassword } from "./password";
import type { PasswordRule, Weakness } from "./password-policy";
import { storePassword } from "./store-password";

export type ResetRefusal =
  | { reason: "mismatch" }
  | { reason: "other_link" }
  | { reason: "rules"; rules: PasswordRule[] }
  | { reason: "link"; link: DeadLink };

/**
 * Sets a new password by a link. A password that breaks rules leaves the link as it was; the link is
 * used up by the one conditional write that stores the password, so that of many at once one wins.
 * @param sent `login`: whose password the form said it sets. A browser in which another link was opened since is
 * refused with `other_link`: one mailbox may have letters for several logins.
 */
export const resetPassword = inSpan("password.reset", reset, outcomeOf);

async function reset(
  token: string,
  sent: { newPassword: string; repeatPassword: string; login?: string },
  client: Client,
): Promise<{ ok: true; warning: Weakness | null } | ({ ok: false } & ResetRefusal)> {
  const wait = await takePoint("reset-address", addressSubject(client.ip));
  if (wait > 0) return refuseLink({ state: "limited", retryAfterSeconds: wait }, client);
  const found = await lookUpLink(token);
  if (found.state === "dead") return refuseLink(found.why, client, found.userId);
  const { link } = found;
  if (sent.login !== undefined && sent.login !== link.login) return { ok: false, reason: "other_link" };
  if (sent.newPassword !== sent.repeatPassword) return { ok: false, reason: "mismatch" };
  const account = await findAccount(db(), link.userId);
  if (!account) return refuseLink({ state: "invalid" }, client);
  const { rules, warning } = await judgePassword(account, sent.newPassword);
  if (rules.length > 0) {
    await recordAudit(db(), {
      event: "password.reset_refused",
      targetId: account.id,
      ip: client.ip,
      details: { rules },
    });
    return { ok: false, reason: "rules", rules };
  }

  const passwordHash = await hashPassword(sent.newPassword);
  const stored = await db().transaction(async (tx) => {
    // The account's row first, here as everywhere: who takes links first may meet who takes accounts first.
    const now = await lockAccount(tx, account.id);
    if (!now || !(await consumeLink(tx, hashToken(token)))) return false;
    const held = { ...account, passwordHash: now.passwordHash };
    if (!(await storePassword(tx, held, passwordHash, "reset", client)))
      throw new Error("A locked account has changed.");
    await forgetDevices(tx, account.id);
    await recordAudit(tx, {
      event: "password.reset",
      actorId: account.id,
      targetId: account.id,
      ip: client.ip,
      details: { purpose: link.purpose },
    });
    return true;
  });
  if (stored) return { ok: true, warning };
  // It died while the password was hashed: of what, a second look tells.
  const now = await lookUpLink(token);
  return refuseLink(now.state === "dead" ? now.why : { state: "used" }, client, account.id);
}
