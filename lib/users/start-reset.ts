import "server-only";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { selectManagedUser } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { takeLetterPoint } from "@/lib/auth/take-letter-point";
import { sendLink } from "@/lib/auth/send-link";
import type { Client } from "@/lib/http/client";
import { resetObstacle } from "./reset-obstacle";

export type StartRefusal = "unknown_user" | "disabled" | "no_email" | "no_right" | "limited";

/**
 * Sends a user the letter with a link that sets a password, in the user's own language: the
 * invitation again where none was set yet. Whoever starts it never sees link or password. One letter
 * a minute and three an hour, counted together with those the user asks for.
 */
export async function startReset(
  admin: CurrentUser,
  userId: string,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: StartRefusal }> {
  const found = await selectManagedUser(db(), scopeOf(admin), userId);
  if (!found) return { ok: false, reason: "unknown_user" };
  const obstacle = resetObstacle(found);
  if (obstacle) return { ok: false, reason: obstacle };
  return db().transaction(async (tx) => {
    await lockAccount(tx, userId);
    const user = await selectManagedUser(tx, scopeOf(admin), userId);
    if (!user) return { ok: false, reason: "unknown_user" };
    const changedMeanwhile = resetObstacle(user);
    if (changedMeanwhile !== null || user.email === null)
      return { ok: false, reason: changedMeanwhile ?? "no_email" };
    if (!(await takeLetterPoint(tx, userId))) return { ok: false, reason: "limited" };
    const purpose = user.isInvited ? "invitation" : "recovery";
    await sendLink(tx, purpose, { id: user.id, email: user.email, locale: user.locale });
    await recordAudit(tx, {
      event: "recovery.started",
      ...actedBy(admin, client),
      targetId: user.id,
      details: { purpose },
    });
    return { ok: true };
  });
}
