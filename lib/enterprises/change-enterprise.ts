import "server-only";
import { db, isTaken } from "@/db/client";
import { findEnterprise, updateEnterprise } from "@/db/queries/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope";
import { recordAudit } from "@/lib/audit";
import { changesBetween } from "@/lib/audit/changes";
import type { Client } from "@/lib/http/client";

export type EnterpriseRefusal = "unknown_enterprise" | "name_taken" | "changed_meanwhile";

/**
 * Changes an enterprise that is still as it was when `version` was read. Its time zone is where the
 * days of all its orders and reports begin, those of the past too.
 */
export async function changeEnterprise(
  staff: CurrentUser,
  { id, version, ...change }: { id: string; version: number; name: string; timeZone: string },
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: EnterpriseRefusal }> {
  try {
    return await db().transaction(async (tx) => {
      const before = await findEnterprise(tx, scopeOf(staff), id);
      if (!before) return { ok: false, reason: "unknown_enterprise" };
      if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
      const changes = changesBetween(before, change);
      if (!changes) return { ok: true };
      if (!(await updateEnterprise(tx, before, change))) return { ok: false, reason: "changed_meanwhile" };
      await recordAudit(tx, {
        event: "enterprise.changed",
        actorId: staff.id,
        sessionId: staff.sessionId,
        ip: client.ip,
        details: { enterprise: before.name, changes },
      });
      return { ok: true };
    });
  } catch (fault) {
    if (isTaken(fault)) return { ok: false, reason: "name_taken" };
    throw fault;
  }
}
