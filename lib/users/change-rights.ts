import "server-only";
import { db, type Executor } from "@/db/client";
import { findManagedUser, keyRight, listAdministrators, lockAdministrators } from "@/db/queries/admin-users";
import { revokeLinks } from "@/db/queries/links";
import { grantRights, lockAccount, revokeRights, updateUser } from "@/db/queries/users";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { type RightsChange, rightsBeyond, rightsChange } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope";
import { recordAudit } from "@/lib/audit";
import type { Client } from "@/lib/http/client";
import type { ManagedUser } from "./find-managed-user";

export type RightsRefusal = "oneself" | "right_lacking" | "last_administrator";

type Owner = Pick<ManagedUser, "id" | "enterpriseId">;

/**
 * Why an administrator may not make this change of a user's rights; null when they may. Nobody changes
 * their own rights, gives or takes one they lack, or takes the administration from its last active holder.
 * @param administrators finds the active administrators of an enterprise, null: of the gateway's staff
 */
export async function rightsObstacle(
  admin: CurrentUser,
  { id, enterpriseId }: Owner,
  change: RightsChange,
  administrators: (enterpriseId: string | null) => Promise<string[]>,
): Promise<RightsRefusal | null> {
  if (change.added.length === 0 && change.taken.length === 0) return null;
  if (id === admin.id) return "oneself";
  if (rightsBeyond(admin.rights, change).length > 0) return "right_lacking";
  if (!change.taken.includes(keyRight(enterpriseId))) return null;
  const left = await administrators(enterpriseId);
  return left.length === 1 && left[0] === id ? "last_administrator" : null;
}

/** What giving a user these rights, and no others, would change now, and why it may not be done. */
export async function previewRights(
  executor: Executor,
  admin: CurrentUser,
  user: Pick<ManagedUser, "id" | "enterpriseId" | "rights">,
  rights: readonly Right[],
): Promise<RightsChange & { obstacle: RightsRefusal | null }> {
  const change = rightsChange(user.rights, rights);
  const obstacle = await rightsObstacle(admin, user, change, (id) => listAdministrators(executor, id));
  return { ...change, obstacle };
}

/**
 * Gives a user these rights and no others, as long as the user is as when `version` was read. A link
 * that was sent dies with the right to change one's own password.
 */
export const changeRights = (
  admin: CurrentUser,
  wanted: { id: string; version: number; rights: readonly Right[]; profile?: string },
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: RightsRefusal | "unknown_user" | "changed_meanwhile" }> =>
  db().transaction(async (tx) => {
    const known = await findManagedUser(tx, scopeOf(admin), wanted.id);
    if (!known) return { ok: false, reason: "unknown_user" };
    // Before the account's own row: whoever takes an administration takes these locks in one order.
    const administrators = await lockAdministrators(tx, known.enterpriseId);
    await lockAccount(tx, known.id);
    const user = await findManagedUser(tx, scopeOf(admin), wanted.id);
    if (user?.version !== wanted.version) return { ok: false, reason: "changed_meanwhile" };
    const change = rightsChange(user.rights, wanted.rights);
    const obstacle = await rightsObstacle(admin, user, change, async () => administrators);
    if (obstacle) return { ok: false, reason: obstacle };
    if (change.added.length === 0 && change.taken.length === 0) return { ok: true };
    await grantRights(tx, user.id, change.added);
    await revokeRights(tx, user.id, change.taken);
    await updateUser(tx, user.id, {});
    if (change.taken.includes("password.change")) await revokeLinks(tx, user.id);
    await recordAudit(tx, {
      event: "user.changed",
      actorId: admin.id,
      targetId: user.id,
      sessionId: admin.sessionId,
      ip: client.ip,
      details: {
        changes: { rights: { before: user.rights, after: [...wanted.rights] } },
        by: "administrator",
        ...(wanted.profile !== undefined && { profile: wanted.profile }),
      },
    });
    return { ok: true };
  });
