import "server-only";
import { and, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { outboxEmails, passwordResetTokens, sessions } from "../schema";

/** Why letters that waited in a backup are not sent; the administration has words for it. */
const restoredLetter = "restored";

/** Ends every session there is; returns how many had not ended by themselves. */
export async function endAllSessions(tx: Transaction): Promise<number> {
  const rows = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
    .returning({ id: sessions.id });
  return rows.length;
}

/** Takes the worth from every link there is; returns how many would have worked. */
export async function revokeAllLinks(tx: Transaction): Promise<number> {
  const rows = await tx
    .update(passwordResetTokens)
    .set({ revokedAt: sql`now()`, expiresAt: sql`now()` })
    .where(
      and(
        isNull(passwordResetTokens.usedAt),
        isNull(passwordResetTokens.revokedAt),
        gt(passwordResetTokens.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: passwordResetTokens.id });
  return rows.length;
}

/** Gives up every letter that waits or is being sent; returns how many. */
export async function giveUpWaitingLetters(tx: Transaction): Promise<number> {
  const rows = await tx
    .update(outboxEmails)
    .set({ status: "failed", leasedUntil: null, lastError: restoredLetter })
    .where(inArray(outboxEmails.status, ["queued", "sending"]))
    .returning({ id: outboxEmails.id });
  return rows.length;
}
