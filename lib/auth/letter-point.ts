import "server-only";
import type { Transaction } from "@/db/client";
import { takePoint } from "@/lib/throttle";

/**
 * Whether a letter with a link may go to a user now: one a minute and three an hour, whoever asks for it.
 * Counts it in the letter's own transaction, or a server that dies between the two would owe the user a
 * letter and deny it. The account's row is to be locked before.
 */
export const takeLetterPoint = async (tx: Transaction, userId: string): Promise<boolean> =>
  (await takePoint("letter-minute", userId, tx)) === 0 && (await takePoint("letter-hour", userId, tx)) === 0;
