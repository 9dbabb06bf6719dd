import "server-only";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { selectManagedUser } from "@/db/queries/organisation/managed-users";
import { deleteSecondFactor } from "@/db/queries/auth/second-factors";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { notifyOfSecondFactor } from "@/lib/auth/notify-of-second-factor";
import type { Client } from "@/lib/http/client";

/**
 * Takes the second factor away from a user who has lost app and recovery codes; the user hears of it by
 * letter. Nobody does it for themselves: that takes both factors, in the settings.
 */
export const removeSecondFactor = (
  admin: CurrentUser,
  userId: string,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: "unknown_user" | "oneself" | "not_on" }> =>
  db().transaction(async (tx) => {
    if (userId === admin.id) return { ok: false, reason: "oneself" };
    const user = await selectManagedUser(tx, scopeOf(admin), userId);
    if (!user) return { ok: false, reason: "unknown_user" };
    await lockAccount(tx, userId);
    if (!(await deleteSecondFactor(tx, userId))) return { ok: false, reason: "not_on" };
    await recordAudit(tx, {
      event: "second_factor.disabled",
      ...actedBy(admin, client),
      targetId: userId,
      details: { by: "administrator" },
    });
    await notifyOfSecondFactor(tx, user, "disabled", client);
    return { ok: true };
  });
