import "server-only";
import { db, type Executor } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { selectManagedUser, lockAdministrators } from "@/db/queries/organisation/managed-users";
import { listMerchantsOf } from "@/db/queries/organisation/user-merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { rightsChange } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope-of";
import type { Client } from "@/lib/http/client";
import { rightsObstacle, type RightsRefusal } from "./rights-obstacle";
import { storeChange, type UserChange } from "./store-change";

export type EditRefusal =
  RightsRefusal | "unknown_user" | "unknown_merchant" | "own_email" | "changed_meanwhile";

export interface UserEdit extends Omit<UserChange, "status"> {
  id: string;
  /** The one that was read: an edit of any other is refused. */
  version: number;
  /** Out of which the rights are given. */
  profile?: string;
}

/**
 * Changes a user the administrator looks after, as long as the user is as when `version` was read; see
 * {@link rightsObstacle} for the rights. One's own address is another's to change: whoever finds a session
 * open could otherwise have the link for a new password sent to themselves (ASVS 5.0, 7.5.1). `letters`:
 * both addresses are told of it, see {@link storeChange}.
 */
export const editUser = (
  admin: CurrentUser,
  { id, version, profile, ...change }: UserEdit,
  client: Client,
): Promise<{ ok: true; letters: boolean } | { ok: false; reason: EditRefusal }> =>
  db().transaction(async (tx) => {
    const known = await selectManagedUser(tx, scopeOf(admin), id);
    if (!known) return { ok: false, reason: "unknown_user" };
    // Before the account's own row: whoever takes an administration takes these locks in one order.
    const administrators = change.rights ? await lockAdministrators(tx, known.enterpriseId) : [];
    await lockAccount(tx, known.id);
    const user = await selectManagedUser(tx, scopeOf(admin), id);
    if (user?.version !== version) return { ok: false, reason: "changed_meanwhile" };
    if (user.id === admin.id && change.email !== undefined && change.email !== user.email)
      return { ok: false, reason: "own_email" };
    const rights = rightsChange(user.rights, change.rights ?? user.rights);
    const obstacle = await rightsObstacle(admin, user, rights, async () => administrators);
    if (obstacle) return { ok: false, reason: obstacle };
    if (!(await areMerchantsOf(tx, user.enterpriseId, change.merchantIds ?? [])))
      return { ok: false, reason: "unknown_merchant" };
    await storeChange(tx, user, change, { by: "administrator", admin, client }, profile);
    return { ok: true, letters: change.email !== undefined && change.email !== user.email };
  });

/** Whether all of these merchants are an enterprise's. */
export async function areMerchantsOf(
  executor: Executor,
  enterpriseId: string | null,
  merchantIds: readonly number[],
): Promise<boolean> {
  if (merchantIds.length === 0) return true;
  const theirs = new Set((await listMerchantsOf(executor, enterpriseId)).map(({ id }) => id));
  return merchantIds.every((id) => theirs.has(id));
}
