import "server-only";
import { db } from "@/db/client";
import { endAllSessions, giveUpWaitingLetters, revokeAllLinks } from "@/db/queries/after-restore";
import { recordAudit } from "@/lib/audit/record-audit";

/** How many of each were alive in the backup. */
export interface Closed {
  sessions: number;
  links: number;
  letters: number;
}

/**
 * Closes what a restored backup has brought back to life: sessions that were ended since, links that were used since
 * and lie in mailboxes, letters that have left since. To be run before anybody is let in; a second run finds nothing.
 */
export const closeAfterRestore = (): Promise<Closed> =>
  db().transaction(async (tx) => {
    const closed = {
      sessions: await endAllSessions(tx),
      links: await revokeAllLinks(tx),
      letters: await giveUpWaitingLetters(tx),
    };
    await recordAudit(tx, { event: "backup.restored", details: closed });
    return closed;
  });
