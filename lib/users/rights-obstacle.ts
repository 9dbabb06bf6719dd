import "server-only";
import type { Executor } from "@/db/client";
import { keyRight, listAdministrators } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { type RightsChange, rightsBeyond, rightsChange } from "@/lib/access/rights-change";
import type { ManagedUser } from "./find-managed-user";
import { isLastAdministrator } from "./is-last-administrator";

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
  return isLastAdministrator(id, left) ? "last_administrator" : null;
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
