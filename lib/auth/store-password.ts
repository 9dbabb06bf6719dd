import "server-only";
import type { Transaction } from "@/db/client";
import { type Account, replacePasswordHash } from "@/db/queries/auth/accounts";
import { revokeLinks } from "@/db/queries/auth/links";
import { insertPasswordHistory } from "@/db/queries/auth/passwords";
import { revokeSessions } from "@/db/queries/auth/sessions";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import { normalizeLogin } from "@/lib/forms/identifiers";
import type { Client } from "@/lib/http/client";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { forgetPoints } from "@/lib/throttle/take-points";
import { noticeDetails } from "./notice-details";

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
  const replaced = await replacePasswordHash(tx, account.id, {
    before: account.passwordHash,
    after: passwordHash,
  });
  if (!replaced) return false;
  await insertPasswordHistory(tx, account.id, passwordHash);
  await revokeLinks(tx, account.id);
  const count = await revokeSessions(tx, account.id, env().SESSION_IDLE_MINUTES, { except: keepSessionId });
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
      locale: account.locale,
      details: noticeDetails(account, client),
    });
  return true;
}
