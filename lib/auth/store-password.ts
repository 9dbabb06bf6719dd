import "server-only";
import type { Transaction } from "@/db/client";
import { revokeLinks } from "@/db/queries/links";
import { insertPasswordHistory, listRecentPasswordHashes } from "@/db/queries/passwords";
import { revokeSessions } from "@/db/queries/sessions";
import { type Account, replacePasswordHash } from "@/db/queries/users";
import { db } from "@/db/client";
import { recordAudit } from "@/lib/audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";
import { isLocale } from "@/lib/i18n/locales";
import { queueLetter } from "@/lib/mail/queue-letter";
import { forgetPoints } from "@/lib/throttle";
import { normalizeLogin } from "./identifiers";
import { hashPassword, verifyPassword } from "./password";
import { brokenRules, type PasswordRule, passwordPolicies } from "./password-policy";

/**
 * The rules a new password breaks for this account: those of its characters, then, if they hold,
 * whether it is one of the most recent passwords, the one in force included.
 */
export async function judgePassword(userId: string, candidate: string): Promise<PasswordRule[]> {
  const policy = passwordPolicies[env().PASSWORD_POLICY];
  const broken = brokenRules(policy, candidate);
  if (broken.length > 0) return broken;
  for (const hash of await listRecentPasswordHashes(db(), userId, policy.history))
    if (await verifyPassword(hash, candidate)) return ["history"];
  return [];
}

/** Hashes a judged password: outside the transaction that stores it. */
export const preparePassword = hashPassword;

/**
 * Stores a new password in the caller's transaction, with all that follows from it: history, the end
 * of the other sessions and of every link, the lifted lock, the notice. False, and nothing but a
 * rollback left to do, when the password has changed since `account` was read.
 */
export async function storePassword(
  tx: Transaction,
  account: Account,
  passwordHash: string,
  reason: "reset" | "password_change",
  client: Client,
  keepSessionId?: string,
): Promise<boolean> {
  const replaced = await replacePasswordHash(tx, account.id, { before: account.passwordHash, after: passwordHash });
  if (!replaced) return false;
  await insertPasswordHistory(tx, account.id, passwordHash);
  await revokeLinks(tx, account.id);
  const count = await revokeSessions(tx, account.id, { except: keepSessionId });
  if (count > 0)
    await recordAudit(tx, {
      event: "session.ended",
      actorId: account.id,
      targetId: account.id,
      ip: client.ip,
      details: { reason, count },
    });
  await forgetPoints(tx, "sign-in-login", normalizeLogin(account.login));
  if (account.email !== null)
    await queueLetter(tx, {
      kind: "password-changed",
      userId: account.id,
      toAddress: account.email,
      locale: isLocale(account.locale) ? account.locale : env().DEFAULT_LOCALE,
      details: { at: new Date().toISOString(), ...(client.ip ? { ip: client.ip } : {}) },
    });
  return true;
}
