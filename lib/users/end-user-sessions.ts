import "server-only";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { selectManagedUser } from "@/db/queries/organisation/managed-users";
import { revokeSessions } from "@/db/queries/auth/sessions";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";

/** Ends all sessions of a user the administrator looks after: their next request finds them signed out. */
export const endUserSessions = (
  admin: CurrentUser,
  userId: string,
  client: Client,
): Promise<{ ok: true; count: number } | { ok: false; reason: "unknown_user" }> =>
  db().transaction(async (tx) => {
    if (!(await selectManagedUser(tx, scopeOf(admin), userId))) return { ok: false, reason: "unknown_user" };
    await lockAccount(tx, userId);
    const count = await revokeSessions(tx, userId, env().SESSION_IDLE_MINUTES);
    if (count > 0)
      await recordAudit(tx, {
        event: "session.ended",
        ...actedBy(admin, client),
        targetId: userId,
        details: { reason: "administrator", count },
      });
    return { ok: true, count };
  });
