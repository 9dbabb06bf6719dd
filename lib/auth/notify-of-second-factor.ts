import "server-only";
import type { Transaction } from "@/db/client";
import type { Client } from "@/lib/http/client";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { noticeDetails } from "./notice-details";

/** What a user hears of by letter (ASVS 5.0, 6.3.7). */
export type SecondFactorChange = "enabled" | "disabled" | "codes_renewed" | "recovery_code_used";

/** Queues the notice of a change to a user's second factor, in the caller's transaction; none without an e-mail. */
export async function notifyOfSecondFactor(
  tx: Transaction,
  user: { id: string; email: string | null; locale: string; rights: Iterable<string> },
  change: SecondFactorChange,
  client: Pick<Client, "ip">,
): Promise<void> {
  if (user.email === null) return;
  await queueLetter(tx, {
    kind: "second-factor-changed",
    userId: user.id,
    toAddress: user.email,
    locale: user.locale,
    details: { ...noticeDetails(user, client), change },
  });
}
