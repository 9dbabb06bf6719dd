import "server-only";
import { db, type Transaction } from "@/db/client";
import { findManagedUser, lockAdministrators } from "@/db/queries/admin-users";
import { revokeLinks } from "@/db/queries/links";
import { revokeSessions } from "@/db/queries/sessions";
import { lockAccount, updateUser } from "@/db/queries/users";
import type { UserStatus } from "@/db/schema/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope";
import { recordAudit } from "@/lib/audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";

export type StatusRefusal = "unknown_user" | "oneself" | "last_administrator";

/**
 * Disables a user or lets them in again. Nobody disables themselves or the last active administrator
 * of an enterprise. With a disabled user's status end the sessions and the link that was sent.
 */
export async function setUserStatus(
  admin: CurrentUser,
  userId: string,
  status: UserStatus,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: StatusRefusal }> {
  if (userId === admin.id) return { ok: false, reason: "oneself" };
  return db().transaction(async (tx) => {
    const found = await findManagedUser(tx, scopeOf(admin), userId);
    if (!found) return { ok: false, reason: "unknown_user" };
    if (status === "disabled") {
      // Before the account's own row: whoever disables an administrator takes these locks in one order.
      const administrators = await lockAdministrators(tx, found.enterpriseId);
      if (administrators.length === 1 && administrators[0] === userId)
        return { ok: false, reason: "last_administrator" };
    }
    const before = await lockAccount(tx, userId);
    if (!before || before.status === status) return { ok: true };
    await updateUser(tx, userId, { status });
    await revokeLinks(tx, userId);
    const by = { actorId: admin.id, targetId: userId, sessionId: admin.sessionId, ip: client.ip };
    await recordAudit(tx, {
      ...by,
      event: "user.changed",
      details: { changes: { status: { before: before.status, after: status } }, by: "administrator" },
    });
    if (status === "disabled") await endSessions(tx, userId, by);
    return { ok: true };
  });
}

async function endSessions(
  tx: Transaction,
  userId: string,
  by: { actorId: string; targetId: string; sessionId: string; ip: string | null },
): Promise<void> {
  const count = await revokeSessions(tx, userId, env().SESSION_IDLE_MINUTES);
  if (count > 0)
    await recordAudit(tx, { ...by, event: "session.ended", details: { reason: "disabled", count } });
}
