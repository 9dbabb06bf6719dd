import "server-only";
import { db, type Transaction } from "@/db/client";
import { selectEnterprise } from "@/db/queries/organisation/enterprises";
import {
  selectMerchant,
  hasOrders,
  lockMerchant,
  type Merchant,
  updateMerchant,
} from "@/db/queries/organisation/merchants";
import { unassignMerchant } from "@/db/queries/organisation/user-merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { ownScopeOf, staffScopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { changesBetween } from "@/lib/audit/changes-between";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";

export type MerchantRefusal = "unknown_merchant" | "unknown_enterprise" | "has_orders" | "changed_meanwhile";

type Wanted = Pick<Merchant, "id" | "version" | "name" | "enterpriseId" | "confirmationDays">;

/**
 * Changes a merchant that is still as it was when `version` was read. One that has had orders stays
 * with its enterprise, whose reports they are in; one that moves is taken from the users of the former.
 */
export async function changeMerchant(
  staff: CurrentUser,
  { id, version, ...change }: Wanted,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: MerchantRefusal }> {
  return db().transaction(async (tx) => {
    await lockMerchant(tx, id);
    const before = await selectMerchant(tx, staffScopeOf(staff), id);
    if (!before) return { ok: false, reason: "unknown_merchant" };
    if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
    const enterprise = await selectEnterprise(tx, staffScopeOf(staff), change.enterpriseId);
    if (!enterprise) return { ok: false, reason: "unknown_enterprise" };
    const moves = enterprise.id !== before.enterpriseId;
    if (moves && (await hasOrders(tx, id))) return { ok: false, reason: "has_orders" };
    const { name, confirmationDays } = change;
    const changes = changesBetween(before, { name, confirmationDays, enterpriseName: enterprise.name });
    if (!changes && !moves) return { ok: true };
    await updateMerchant(tx, before, change);
    const unassigned = moves ? await unassignMerchant(tx, id) : undefined;
    await record(tx, { actor: staff, client, id, changes: changes ?? {}, unassigned });
    return { ok: true };
  });
}

/**
 * Changes after how many days an unconfirmed order of a merchant is cancelled (1 to 30; null: it is not): all of
 * a merchant that its own enterprise decides.
 */
export const changeOwnMerchant = (
  admin: CurrentUser,
  { id, version, confirmationDays }: Pick<Wanted, "id" | "version" | "confirmationDays">,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: "unknown_merchant" | "changed_meanwhile" }> =>
  db().transaction(async (tx) => {
    const before = await selectMerchant(tx, ownScopeOf(admin), id);
    if (!before) return { ok: false, reason: "unknown_merchant" };
    if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
    const changes = changesBetween(before, { confirmationDays });
    if (!changes) return { ok: true };
    if (!(await updateMerchant(tx, before, { confirmationDays })))
      return { ok: false, reason: "changed_meanwhile" };
    await record(tx, { actor: admin, client, id, changes });
    return { ok: true };
  });

type Done = {
  actor: CurrentUser;
  client: Client;
  id: number;
  changes: NonNullable<ReturnType<typeof changesBetween>>;
  unassigned?: number;
};

const record = (
  tx: Transaction,
  { actor, client, id, changes: { enterpriseName, ...changes }, unassigned }: Done,
) =>
  recordAudit(tx, {
    event: "merchant.changed",
    ...actedBy(actor, client),
    details: {
      merchant: id,
      changes: { ...changes, ...(enterpriseName && { enterprise: enterpriseName }) },
      ...(unassigned && { unassigned }),
    },
  });
