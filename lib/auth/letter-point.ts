import "server-only";
import { takePoint } from "@/lib/throttle";

/**
 * Whether a letter with a link may go to a user now: one a minute and three an hour, whoever asks for it.
 * Counts it. Not to be called inside a transaction.
 */
export const takeLetterPoint = async (userId: string): Promise<boolean> =>
  (await takePoint("letter-minute", userId)) === 0 && (await takePoint("letter-hour", userId)) === 0;
