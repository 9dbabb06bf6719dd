import "server-only";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { revokeSessions } from "@/db/queries/auth/sessions";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import type { Client } from "@/lib/http/client";
import { forgetDevices } from "./known-devices";
import { takeLetterPoint } from "./take-letter-point";
import { sendLink } from "./send-link";

/**
 * How a user gets another password who did not recognise a sign-in: by the letter that was `sent`, by one
 * that went shortly before (`limited`), or with the help of an `administrator`.
 */
export type Disowned = "sent" | "limited" | "administrator";

/** Whether a user can be sent a link that sets a password. */
export const isReachable = (user: CurrentUser): user is CurrentUser & { email: string } =>
  user.email !== null && user.rights.has("password.change");

/**
 * The user did not recognise a sign-in: all sessions end, the one in hand too, every device is new again,
 * and a recovery is started with the link, the letter and the limits of one that was asked for at the door.
 */
export async function disownSignIn(user: CurrentUser, client: Client): Promise<Disowned> {
  const by = { ...actedBy(user, client), targetId: user.id };
  return db().transaction(async (tx) => {
    const account = await lockAccount(tx, user.id);
    const count = await revokeSessions(tx, user.id, env().SESSION_IDLE_MINUTES);
    await forgetDevices(tx, user.id);
    if (count > 0)
      await recordAudit(tx, { ...by, event: "session.ended", details: { reason: "not_me", count } });
    if (!isReachable(user) || account?.status !== "active" || account.email !== user.email)
      return "administrator";
    const mayWrite = await takeLetterPoint(tx, user.id);
    if (mayWrite) await sendLink(tx, "recovery", user);
    await recordAudit(tx, { ...by, event: "recovery.requested", details: { repeated: !mayWrite } });
    return mayWrite ? "sent" : "limited";
  });
}
