import "server-only";
import { db, type Transaction } from "@/db/client";
import { findEnterprise } from "@/db/queries/enterprises";
import {
  findMerchant,
  hasOrders,
  lockMerchant,
  type Merchant,
  unassignMerchant,
  updateMerchant,
} from "@/db/queries/merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope";
import { recordAudit } from "@/lib/audit";
import { changesBetween } from "@/lib/audit/changes";
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
    const before = await findMerchant(tx, scopeOf(staff), id);
    if (!before) return { ok: false, reason: "unknown_merchant" };
    if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
    const enterprise = await findEnterprise(tx, scopeOf(staff), change.enterpriseId);
    if (!enterprise) return { ok: false, reason: "unknown_enterprise" };
    const moves = enterprise.id !== before.enterpriseId;
    if (moves && (await hasOrders(tx, id))) return { ok: false, reason: "has_orders" };
    const { name, confirmationDays } = change;
    const changes = changesBetween(before, { name, confirmationDays, enterpriseName: enterprise.name });
    if (!changes && !moves) return { ok: true };
    await updateMerchant(tx, before, change);
    const unassigned = moves ? await unassignMerchant(tx, id) : undefined;
    await record(tx, { staff, client, id, changes: changes ?? {}, unassigned });
    return { ok: true };
  });
}

type Done = {
  staff: CurrentUser;
  client: Client;
  id: number;
  changes: NonNullable<ReturnType<typeof changesBetween>>;
  unassigned?: number;
};

const record = (
  tx: Transaction,
  { staff, client, id, changes: { enterpriseName, ...changes }, unassigned }: Done,
) =>
  recordAudit(tx, {
    event: "merchant.changed",
    actorId: staff.id,
    sessionId: staff.sessionId,
    ip: client.ip,
    details: {
      merchant: id,
      changes: { ...changes, ...(enterpriseName && { enterprise: enterpriseName }) },
      ...(unassigned && { unassigned }),
    },
  });
