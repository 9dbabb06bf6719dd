import "server-only";
import { db } from "@/db/client";
import { insertProfile } from "@/db/queries/organisation/profiles";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { rightsBeyond } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";

/**
 * Makes a profile of the administrator's own enterprise, or, by the gateway's staff, for an enterprise
 * or for all. It holds no right that its author lacks: templates are no way round that rule.
 */
export async function createProfile(
  admin: CurrentUser,
  wanted: { name: string; rights: Right[]; enterpriseId: string | null },
  client: Client,
): Promise<{ ok: true; id: string } | { ok: false; reason: "name_taken" | "right_lacking" }> {
  const scope = scopeOf(admin);
  if (!scope.everyone && (scope.enterpriseId === null || scope.enterpriseId !== wanted.enterpriseId))
    throw new Error("A profile is made for the administrator's own enterprise.");
  if (rightsBeyond(admin.rights, { added: wanted.rights, taken: [] }).length > 0)
    return { ok: false, reason: "right_lacking" };
  return db().transaction(async (tx) => {
    const id = await insertProfile(tx, wanted);
    if (id === null) return { ok: false, reason: "name_taken" };
    await recordAudit(tx, {
      event: "profile.created",
      ...actedBy(admin, client),
      details: { profile: wanted.name, rights: wanted.rights },
    });
    return { ok: true, id };
  });
}
