import "server-only";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { selectManagedUser, lockAdministrators } from "@/db/queries/organisation/managed-users";
import type { UserStatus } from "@/db/schema/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import type { Client } from "@/lib/http/client";
import { isLastAdministrator } from "./is-last-administrator";
import { storeChange } from "./store-change";

export type StatusRefusal = "unknown_user" | "oneself" | "last_administrator" | "changed_meanwhile";

/**
 * Disables a user or lets them in again. Nobody disables themselves or the last active administrator
 * of an enterprise. With a disabled user's status end the sessions and the link that was sent.
 * @param version the one that was shown, where it was: of any other nothing is done
 */
export async function setUserStatus(
  admin: CurrentUser,
  userId: string,
  status: UserStatus,
  client: Client,
  version?: number,
): Promise<{ ok: true } | { ok: false; reason: StatusRefusal }> {
  if (userId === admin.id) return { ok: false, reason: "oneself" };
  return db().transaction(async (tx) => {
    const found = await selectManagedUser(tx, scopeOf(admin), userId);
    if (!found) return { ok: false, reason: "unknown_user" };
    if (status === "disabled") {
      // Before the account's own row: whoever disables an administrator takes these locks in one order.
      const administrators = await lockAdministrators(tx, found.enterpriseId);
      if (isLastAdministrator(userId, administrators)) return { ok: false, reason: "last_administrator" };
    }
    await lockAccount(tx, userId);
    const before = await selectManagedUser(tx, scopeOf(admin), userId);
    if (!before) return { ok: false, reason: "unknown_user" };
    if (version !== undefined && before.version !== version)
      return { ok: false, reason: "changed_meanwhile" };
    await storeChange(tx, before, { status }, { by: "administrator", admin, client });
    return { ok: true };
  });
}
