import "server-only";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../client";
import { type EmailStatus, letterEvents, type LetterEventKind, outboxEmails } from "../../schema";

/** A letter whose answer was lost may wait for another attempt, or have been given up: it has left all the same. */
const handedOver: EmailStatus[] = ["queued", "sending", "sent"];

/** From which states each event leads on: they may come late and in any order, and the last word stays. */
const before: Record<LetterEventKind, EmailStatus[]> = {
  delivered: [...handedOver, "failed"],
  complained: [...handedOver, "failed", "delivered"],
  bounced: [...handedOver, "failed", "delivered"],
  failed: handedOver,
};

/** Puts an event into the letter's trail; false when it stands there already, or there is no such letter. */
export async function insertLetterEvent(
  tx: Transaction,
  event: { id: string; letterId: string; kind: LetterEventKind; reason: string | null; at: Date },
): Promise<boolean> {
  const [letter] = await tx
    .select({ id: outboxEmails.id })
    .from(outboxEmails)
    .where(eq(outboxEmails.id, event.letterId))
    .for("no key update");
  if (!letter) return false;
  const rows = await tx
    .insert(letterEvents)
    .values(event)
    .onConflictDoNothing()
    .returning({ id: letterEvents.id });
  return rows.length > 0;
}

/**
 * Moves a letter on to what the provider told of it; a letter that is further already stays, and so does one that
 * was queued again and of whose new round nothing can have been told.
 */
export async function advanceLetter(
  tx: Transaction,
  event: { letterId: string; round: number | null; kind: LetterEventKind; reason: string | null },
): Promise<void> {
  const { letterId, round, kind, reason } = event;
  await tx
    .update(outboxEmails)
    .set({
      status: kind,
      // Told before our own call had its answer: it has left all the same.
      sentAt: sql`coalesce(${outboxEmails.sentAt}, now())`,
      leasedUntil: null,
      lastError: reason,
    })
    .where(
      and(
        eq(outboxEmails.id, letterId),
        inArray(outboxEmails.status, before[kind]),
        gt(outboxEmails.attempts, outboxEmails.earlierAttempts),
        round === null ? undefined : eq(outboxEmails.earlierAttempts, round),
      ),
    );
}
