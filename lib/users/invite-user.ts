import "server-only";
import { db, type Executor } from "@/db/client";
import { selectEnterprise } from "@/db/queries/organisation/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { rightsBeyond } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope-of";
import type { Client } from "@/lib/http/client";
import { areMerchantsOf } from "./edit-user";
import { type NewPerson, storeUser } from "./store-user";

export type InviteRefusal = "unknown_enterprise" | "unknown_merchant" | "right_lacking" | "login_taken";

type Invited = Omit<NewPerson, "passwordHash">;

/** Why an administrator may not invite such a user; null when they may. Whether the login is taken, writing tells. */
export async function inviteObstacle(
  executor: Executor,
  admin: CurrentUser,
  { enterpriseId, merchantIds = [], rights }: Invited,
): Promise<Exclude<InviteRefusal, "login_taken"> | null> {
  if (rightsBeyond(admin.rights, { added: [...rights], taken: [] }).length > 0) return "right_lacking";
  const scope = scopeOf(admin);
  const isOwn = enterpriseId !== null && enterpriseId === admin.enterpriseId;
  const isKnown = enterpriseId === null || (await selectEnterprise(executor, scope, enterpriseId)) !== null;
  if (!(scope.everyone ? isKnown : isOwn)) return "unknown_enterprise";
  return (await areMerchantsOf(executor, enterpriseId, merchantIds)) ? null : "unknown_merchant";
}

/**
 * Makes a user by invitation: the letter, in the language chosen, holds a link that sets the first
 * password. An administrator makes users of the own enterprise, the gateway's staff anyone's and their own
 * colleagues'; nobody gives a right they lack.
 */
export const inviteUser = (
  admin: CurrentUser,
  wanted: Invited,
  client: Client,
): Promise<{ ok: true; id: string } | { ok: false; reason: InviteRefusal }> =>
  db().transaction(async (tx) => {
    const reason = await inviteObstacle(tx, admin, wanted);
    if (reason) return { ok: false, reason };
    const id = await storeUser(tx, { ...wanted, passwordHash: null }, { by: "administrator", admin, client });
    return id === null ? { ok: false, reason: "login_taken" } : { ok: true, id };
  });
