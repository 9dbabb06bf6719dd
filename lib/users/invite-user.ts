import "server-only";
import { db } from "@/db/client";
import { findEnterprise } from "@/db/queries/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { rightsBeyond } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope";
import type { Client } from "@/lib/http/client";
import { areMerchantsOf } from "./edit-user";
import { type NewPerson, storeUser } from "./store-user";

export type InviteRefusal = "unknown_enterprise" | "unknown_merchant" | "right_lacking" | "login_taken";

/**
 * Makes a user by invitation: the letter, in the language chosen, holds a link that sets the first
 * password. An administrator makes users of the own enterprise, the gateway's staff anyone's and their own
 * colleagues'; nobody gives a right they lack.
 */
export async function inviteUser(
  admin: CurrentUser,
  wanted: Omit<NewPerson, "passwordHash">,
  client: Client,
): Promise<{ ok: true; id: string } | { ok: false; reason: InviteRefusal }> {
  if (rightsBeyond(admin.rights, { added: [...wanted.rights], taken: [] }).length > 0)
    return { ok: false, reason: "right_lacking" };
  return db().transaction(async (tx) => {
    const scope = scopeOf(admin);
    const { enterpriseId } = wanted;
    const isOwn = enterpriseId !== null && enterpriseId === admin.enterpriseId;
    const isKnown = enterpriseId === null || (await findEnterprise(tx, scope, enterpriseId)) !== null;
    if (!(scope.everyone ? isKnown : isOwn)) return { ok: false, reason: "unknown_enterprise" };
    if (!(await areMerchantsOf(tx, enterpriseId, wanted.merchantIds ?? [])))
      return { ok: false, reason: "unknown_merchant" };
    const id = await storeUser(tx, { ...wanted, passwordHash: null }, { by: "administrator", admin, client });
    return id === null ? { ok: false, reason: "login_taken" } : { ok: true, id };
  });
}
