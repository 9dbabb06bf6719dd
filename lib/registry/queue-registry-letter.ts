import "server-only";
import type { Transaction } from "@/db/client";
import type { ActiveSubscription } from "@/db/queries/registry";
import { queueLetter } from "@/lib/outbox/queue-letter";

type Sent = Pick<
  ActiveSubscription,
  "enterpriseId" | "email" | "locale" | "selection" | "timeZone" | "decimalMark" | "createdBy"
>;

/** Queues the letter with a day's registry, as the subscription is now; returns the letter's id. */
export const queueRegistryLetter = (
  tx: Transaction,
  { enterpriseId: enterprise, email, locale, selection, timeZone, decimalMark, createdBy }: Sent,
  day: string,
): Promise<string> =>
  queueLetter(tx, {
    kind: "daily-registry",
    userId: createdBy,
    toAddress: email,
    locale,
    details: { enterprise, day, timeZone, selection, decimalMark },
  });
