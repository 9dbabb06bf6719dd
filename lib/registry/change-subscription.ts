import "server-only";
import { db } from "@/db/client";
import { isTaken } from "@/db/faults";
import { selectSubscription, updateSubscription } from "@/db/queries/registry-subscriptions";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { changesBetween } from "@/lib/audit/changes-between";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import type { RecipientInput } from "./recipient-input";

export type SubscriptionRefusal = "unknown_subscription" | "changed_meanwhile" | "email_taken";

/**
 * Changes a recipient of the administrator's own enterprise that is still as it was when `version` was read, or
 * switches it off or on. Days that passed while it was off are not sent later.
 */
export async function changeSubscription(
  admin: CurrentUser,
  { id, version, ...change }: RecipientInput & { id: string; version: number; active: boolean },
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: SubscriptionRefusal }> {
  const { enterpriseId } = admin;
  if (enterpriseId === null) return { ok: false, reason: "unknown_subscription" };
  try {
    return await db().transaction(async (tx) => {
      const before = await selectSubscription(tx, enterpriseId, id);
      if (!before) return { ok: false, reason: "unknown_subscription" };
      if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
      const changes = changesBetween(before, change);
      if (!changes) return { ok: true };
      if (!(await updateSubscription(tx, before, change))) return { ok: false, reason: "changed_meanwhile" };
      await recordAudit(tx, {
        event: "registry.changed",
        ...actedBy(admin, client),
        details: { email: before.email, changes },
      });
      return { ok: true };
    });
  } catch (fault) {
    if (isTaken(fault)) return { ok: false, reason: "email_taken" };
    throw fault;
  }
}
