import "server-only";
import { db } from "@/db/client";
import { advanceLetter, insertLetterEvent } from "@/db/queries/letters/letter-events";
import type { LetterEvent } from "./transports/resend-events";

/**
 * Puts what the provider told into the letter's trail and moves the letter on, unless it has been sent again
 * since. Told again, or told of a letter that is not here, it changes nothing.
 */
export const recordLetterEvent = ({ round, ...event }: LetterEvent): Promise<void> =>
  db().transaction(async (tx) => {
    if (await insertLetterEvent(tx, event)) await advanceLetter(tx, { ...event, round });
  });
