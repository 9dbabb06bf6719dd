import "server-only";
import type { Transaction } from "@/db/client";
import { insertLink, revokeLinks } from "@/db/queries/auth/links";
import { env } from "@/lib/env";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { mintLink } from "@/lib/secrets/reset-link";

/** An invitation is a first letter, read when it is read: 72 hours. */
const invitationMinutes = 72 * 60;

/**
 * Makes a link that sets a password and queues its letter, in the caller's transaction. Older links
 * of the user are worth nothing from then on: the account's row is to be locked before.
 */
export async function sendLink(
  tx: Transaction,
  purpose: "recovery" | "invitation",
  user: { id: string; email: string; locale: string },
): Promise<void> {
  const link = mintLink();
  // Both in one round trip, in this order: a transaction has one connection.
  const [, expiresAt] = await Promise.all([
    revokeLinks(tx, user.id),
    insertLink(tx, {
      ...link,
      userId: user.id,
      purpose,
      email: user.email,
      minutes: purpose === "recovery" ? env().RESET_LINK_MINUTES : invitationMinutes,
    }),
  ]);
  await queueLetter(tx, {
    kind: purpose === "recovery" ? "password-recovery" : "invitation",
    userId: user.id,
    tokenId: link.id,
    toAddress: user.email,
    locale: user.locale,
    // What the letter promises, should the link be revoked between two attempts to send it.
    details: { expiresAt: expiresAt.toISOString() },
  });
}
