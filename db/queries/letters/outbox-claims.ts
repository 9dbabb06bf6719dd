import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { outboxEmails } from "../../schema";
import { type QueuedLetter, selectLetters } from "./outbox";

/**
 * Takes letters that are due, the longest due first, and those whose sender has outlived its lease.
 * One statement: of many senders at once each gets others. What is taken counts as tried.
 */
export async function claimLetters(
  executor: Executor,
  { count, leaseSeconds }: { count: number; leaseSeconds: number },
): Promise<QueuedLetter[]> {
  const due = sql`select id from ${outboxEmails} where status in ('queued', 'sending') and next_attempt_at <= now() and (status = 'queued' or leased_until <= now()) order by next_attempt_at limit ${count} for update skip locked`;
  const claimed = await executor
    .update(outboxEmails)
    .set({
      status: "sending",
      leasedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
      attempts: sql`${outboxEmails.attempts} + 1`,
    })
    .where(sql`${outboxEmails.id} = any(array(${due}))`)
    .returning({ id: outboxEmails.id });
  if (claimed.length === 0) return [];
  const ids = claimed.map((letter) => letter.id);
  return selectLetters(executor).where(inArray(outboxEmails.id, ids)).orderBy(asc(outboxEmails.createdAt));
}

/** A letter while its sender holds it: a sender that was taken over holds an older attempt, and writes nothing. */
type Held = Pick<QueuedLetter, "id" | "attempts">;

const held = ({ id, attempts }: Held) =>
  and(eq(outboxEmails.id, id), eq(outboxEmails.status, "sending"), eq(outboxEmails.attempts, attempts));

/** The provider has it. */
export async function markLetterSent(executor: Executor, letter: Held, providerId?: string): Promise<void> {
  await executor
    .update(outboxEmails)
    .set({
      status: "sent",
      sentAt: sql`now()`,
      leasedUntil: null,
      lastError: null,
      providerId: providerId ?? null,
    })
    .where(held(letter));
}

/** To be tried again in so many seconds. The error is a code: never content. */
export async function postponeLetter(
  executor: Executor,
  letter: Held,
  { seconds, lastError }: { seconds: number; lastError: string },
): Promise<void> {
  await executor
    .update(outboxEmails)
    .set({
      status: "queued",
      nextAttemptAt: sql`now() + make_interval(secs => ${seconds})`,
      leasedUntil: null,
      lastError,
    })
    .where(held(letter));
}

/** Given back as it was taken, due at once: it has not been tried. */
export async function releaseLetter(executor: Executor, letter: Held): Promise<void> {
  await executor
    .update(outboxEmails)
    .set({ status: "queued", attempts: sql`${outboxEmails.attempts} - 1`, leasedUntil: null })
    .where(held(letter));
}

/** Not to be tried again. The error is a code: never content. */
export async function markLetterFailed(executor: Executor, letter: Held, lastError: string): Promise<void> {
  await executor
    .update(outboxEmails)
    .set({ status: "failed", leasedUntil: null, lastError })
    .where(held(letter));
}
