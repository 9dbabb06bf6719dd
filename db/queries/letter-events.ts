import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { type EmailStatus, letterEvents, type LetterEventKind, outboxEmails } from "../schema";

/** From which states each event leads on: they may come late and in any order, and the last word stays. */
const before: Record<LetterEventKind, EmailStatus[]> = {
  delivered: ["sending", "sent"],
  complained: ["sending", "sent", "delivered"],
  bounced: ["sending", "sent", "delivered"],
  failed: ["sending", "sent"],
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

/** Moves a letter on to what the provider told of it; a letter that is further already stays. */
export async function advanceLetter(
  tx: Transaction,
  letterId: string,
  kind: LetterEventKind,
  reason: string | null,
): Promise<void> {
  await tx
    .update(outboxEmails)
    .set({
      status: kind,
      // Told before our own call had its answer: it has left all the same.
      sentAt: sql`coalesce(${outboxEmails.sentAt}, now())`,
      leasedUntil: null,
      lastError: reason,
    })
    .where(and(eq(outboxEmails.id, letterId), inArray(outboxEmails.status, before[kind])));
}
