import "server-only";
import { db } from "@/db/client";
import { isTaken } from "@/db/faults";
import {
  type Contacts,
  type Enterprise,
  selectEnterprise,
  updateEnterprise,
} from "@/db/queries/organisation/enterprises";
import type { Scope } from "@/db/queries/organisation/scope";
import type { CurrentUser } from "@/lib/access/current-user";
import { ownScopeOf, staffScopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { changesBetween } from "@/lib/audit/changes-between";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";

type EnterpriseRefusal = "unknown_enterprise" | "name_taken" | "changed_meanwhile";

type Change = Partial<Omit<Enterprise, "id" | "version">>;

/**
 * Changes an enterprise that is still as it was when `version` was read. Its time zone is where the
 * days of all its orders and reports begin, those of the past too.
 */
export const changeEnterprise = (
  staff: CurrentUser,
  wanted: { id: string; version: number; name: string; timeZone: string },
  client: Client,
): Promise<Changed> => change(staff, staffScopeOf(staff), wanted, client);

/** The same of the administrator's own enterprise, but for its name, which is in the gateway's contracts. */
export const changeOwnEnterprise = async (
  admin: CurrentUser,
  { version, timeZone, contactPerson, phone, email }: Contacts & { version: number; timeZone: string },
  client: Client,
): Promise<Changed> =>
  admin.enterpriseId === null
    ? { ok: false, reason: "unknown_enterprise" }
    : change(
        admin,
        ownScopeOf(admin),
        { id: admin.enterpriseId, version, timeZone, contactPerson, phone, email },
        client,
      );

type Changed = { ok: true } | { ok: false; reason: EnterpriseRefusal };

async function change(
  actor: CurrentUser,
  scope: Scope,
  { id, version, ...wanted }: Change & { id: string; version: number },
  client: Client,
): Promise<Changed> {
  try {
    return await db().transaction(async (tx) => {
      const before = await selectEnterprise(tx, scope, id);
      if (!before) return { ok: false, reason: "unknown_enterprise" };
      if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
      const changes = changesBetween(before, wanted);
      if (!changes) return { ok: true };
      if (!(await updateEnterprise(tx, before, wanted))) return { ok: false, reason: "changed_meanwhile" };
      await recordAudit(tx, {
        event: "enterprise.changed",
        ...actedBy(actor, client),
        details: { enterprise: before.name, changes },
      });
      return { ok: true };
    });
  } catch (fault) {
    if (isTaken(fault)) return { ok: false, reason: "name_taken" };
    throw fault;
  }
}
