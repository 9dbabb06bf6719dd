import "server-only";
import { db } from "@/db/client";
import { insertEnterprise } from "@/db/queries/organisation/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { staffScopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";

/** Makes an enterprise without merchants and users; of one name, case aside, there is one. */
export async function createEnterprise(
  staff: CurrentUser,
  wanted: { name: string; timeZone: string },
  client: Client,
): Promise<{ ok: true; id: string } | { ok: false; reason: "name_taken" }> {
  if (!staffScopeOf(staff).everyone) throw new Error("Only the gateway's staff make enterprises.");
  return db().transaction(async (tx) => {
    const id = await insertEnterprise(tx, wanted);
    if (id === null) return { ok: false, reason: "name_taken" };
    await recordAudit(tx, {
      event: "enterprise.created",
      ...actedBy(staff, client),
      details: { enterprise: wanted.name, timeZone: wanted.timeZone },
    });
    return { ok: true, id };
  });
}
