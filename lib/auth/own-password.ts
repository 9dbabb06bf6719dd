import "server-only";
import { db } from "@/db/client";
import { type Account, findAccount } from "@/db/queries/auth/accounts";
import { forgetPoints, takePoint } from "@/lib/throttle/take-points";
import { verifyPassword } from "./password";

export type OwnPasswordRefusal = { reason: "current" } | { reason: "limited"; retryAfterSeconds: number };

/**
 * Asks a signed-in user for the password in force once more, before something that a session left open
 * must not be enough for. Returns the account as it was when the password was right.
 */
export async function confirmOwnPassword(
  userId: string,
  password: string,
): Promise<{ ok: true; account: Account } | ({ ok: false } & OwnPasswordRefusal)> {
  const wait = await takePoint("current-password", userId);
  if (wait > 0) return { ok: false, reason: "limited", retryAfterSeconds: wait };
  const account = await findAccount(db(), userId);
  if (!account || !(await verifyPassword(account.passwordHash, password)))
    return { ok: false, reason: "current" };
  await forgetPoints(db(), "current-password", userId);
  return { ok: true, account };
}
