import "server-only";
import type { Transaction } from "@/db/client";
import { takePoints } from "@/lib/throttle/take-points";

/**
 * Whether a letter with a link may go to a user now: one a minute and three an hour, whoever asks for it.
 * Counts it in the letter's own transaction, or a server that dies between the two would owe the user a
 * letter and deny it. The account's row is to be locked before.
 */
export const takeLetterPoint = async (tx: Transaction, userId: string): Promise<boolean> =>
  (await takePoints(
    [
      { limit: "letter-minute", subject: userId },
      { limit: "letter-hour", subject: userId },
    ],
    tx,
  )) === null;
