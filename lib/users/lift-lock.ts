import "server-only";
import { db } from "@/db/client";
import { selectManagedUser } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { normalizeLogin } from "@/lib/forms/identifiers";
import type { Client } from "@/lib/http/client";
import type { Limit } from "@/lib/throttle/limits";
import { forgetPoints, waitFor } from "@/lib/throttle/take-points";

interface Locked {
  id: string;
  login: string;
}

/** What keeps a user out, after too many wrong passwords or wrong codes. */
const locksOf = ({ id, login }: Locked): [Limit, string][] => [
  ["sign-in-login", normalizeLogin(login)],
  ["second-factor", id],
];

/** Until when a user is kept out for too many tries; null while they are not. */
export async function findLockEnd(user: Locked): Promise<Date | null> {
  const waits = await Promise.all(locksOf(user).map(([limit, subject]) => waitFor(limit, subject)));
  const longest = Math.max(...waits);
  return longest > 0 ? new Date(Date.now() + longest * 1_000) : null;
}

/** Lets a user of the administrator's try again before the lock would have ended. */
export async function liftLock(
  admin: CurrentUser,
  userId: string,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: "unknown_user" | "not_locked" }> {
  const user = await selectManagedUser(db(), scopeOf(admin), userId);
  if (!user) return { ok: false, reason: "unknown_user" };
  if ((await findLockEnd(user)) === null) return { ok: false, reason: "not_locked" };
  return db().transaction(async (tx) => {
    for (const [limit, subject] of locksOf(user)) await forgetPoints(tx, limit, subject);
    await recordAudit(tx, {
      event: "sign_in.unlocked",
      ...actedBy(admin, client),
      targetId: user.id,
      details: {},
    });
    return { ok: true };
  });
}
