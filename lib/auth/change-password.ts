import "server-only";
import { db } from "@/db/client";
import { renewSessionToken } from "@/db/queries/auth/sessions";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { hashToken, randomToken } from "@/lib/secrets/token";
import { inSpan, outcomeOf } from "@/lib/trace/in-span";
import { judgePassword } from "./judge-password";
import { confirmOwnPassword, type OwnPasswordRefusal } from "./own-password";
import { hashPassword } from "./password";
import type { PasswordRule, Weakness } from "./password-policy";
import { storePassword } from "./store-password";

export type ChangeRefusal =
  | OwnPasswordRefusal
  | { reason: "mismatch" }
  | { reason: "rules"; rules: PasswordRule[] }
  | { reason: "changed_meanwhile" };

/**
 * Changes one's own password: the current one is needed. All other sessions end, and this one gets a
 * new random id, which the caller puts into the cookie.
 */
export const changePassword = inSpan("password.change", change, outcomeOf);

async function change(
  user: CurrentUser,
  sent: { currentPassword: string; newPassword: string; repeatPassword: string },
  client: Client,
): Promise<{ ok: true; sessionToken: string; warning: Weakness | null } | ({ ok: false } & ChangeRefusal)> {
  const confirmed = await confirmOwnPassword(user.id, sent.currentPassword);
  if (!confirmed.ok) return refuse(user, client, confirmed);
  const { account } = confirmed;
  if (sent.newPassword !== sent.repeatPassword) return { ok: false, reason: "mismatch" };
  const { rules, warning } = await judgePassword(account, sent.newPassword);
  if (rules.length > 0) return refuse(user, client, { reason: "rules", rules });

  const passwordHash = await hashPassword(sent.newPassword);
  const sessionToken = randomToken();
  const stored = await db().transaction(async (tx) => {
    if (!(await storePassword(tx, account, passwordHash, "password_change", client, user.sessionId)))
      return false;
    await renewSessionToken(tx, user.sessionId, hashToken(sessionToken));
    await recordAudit(tx, {
      event: "password.changed",
      ...actedBy(user, client),
      targetId: user.id,
      details: {},
    });
    return true;
  });
  return stored ? { ok: true, sessionToken, warning } : refuse(user, client, { reason: "changed_meanwhile" });
}

/** Puts a refusal on record, with what it was for; two new passwords that differ are a slip, and no event. */
async function refuse<Refusal extends Exclude<ChangeRefusal, { reason: "mismatch" }>>(
  user: CurrentUser,
  client: Client,
  refusal: Refusal,
): Promise<{ ok: false } & Refusal> {
  await recordAudit(db(), {
    event: "password.change_refused",
    ...actedBy(user, client),
    targetId: user.id,
    details:
      refusal.reason === "rules" ? { reason: "rules", rules: refusal.rules } : { reason: refusal.reason },
  });
  return { ok: false, ...refusal };
}
