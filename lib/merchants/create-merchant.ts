import "server-only";
import { db } from "@/db/client";
import { selectEnterprise } from "@/db/queries/organisation/enterprises";
import { insertMerchant } from "@/db/queries/organisation/merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { staffScopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";

/** Makes a merchant of an enterprise under its Merchant_ID. Nobody sees it until it is assigned. */
export async function createMerchant(
  staff: CurrentUser,
  wanted: { id: number; name: string; enterpriseId: string; confirmationDays: number | null },
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: "unknown_enterprise" | "id_taken" }> {
  return db().transaction(async (tx) => {
    const enterprise = await selectEnterprise(tx, staffScopeOf(staff), wanted.enterpriseId);
    if (!enterprise) return { ok: false, reason: "unknown_enterprise" };
    if (!(await insertMerchant(tx, wanted))) return { ok: false, reason: "id_taken" };
    const { id: merchant, name, confirmationDays } = wanted;
    await recordAudit(tx, {
      event: "merchant.created",
      ...actedBy(staff, client),
      details: { merchant, name, enterprise: enterprise.name, confirmationDays },
    });
    return { ok: true };
  });
}
