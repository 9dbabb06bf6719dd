import "server-only";
import type { Transaction } from "@/db/client";
import { queueLetter } from "@/lib/outbox/queue-letter";

/**
 * Queues the notices of a changed e-mail, in the caller's transaction: to the old address, where a reader
 * who knows nothing of it still is (ASVS 5.0, 6.3.7), and to the new one, whose owner learns what letters
 * will come. The new address is told to the old one in part only: the old mailbox may be someone else's by now.
 * @param user as before the change
 */
export async function notifyOfEmail(
  tx: Transaction,
  user: { id: string; email: string | null; locale: string },
  email: string | null,
): Promise<void> {
  const letter = { kind: "email-changed", userId: user.id, locale: user.locale } as const;
  const at = new Date().toISOString();
  if (user.email !== null)
    await queueLetter(tx, {
      ...letter,
      toAddress: user.email,
      details: { side: "old", at, ...(email !== null && { email: maskEmail(email) }) },
    });
  if (email !== null) await queueLetter(tx, { ...letter, toAddress: email, details: { side: "new", at } });
}

/** An address its owner knows again and nobody else learns: `a***@example.com`. */
const maskEmail = (email: string): string => email.replace(/^(.).*@/, "$1***@");
