import "server-only";
import { db } from "@/db/client";
import type { QueuedLetter } from "@/db/queries/letters/outbox";
import {
  claimLetters,
  markLetterFailed,
  markLetterSent,
  postponeLetter,
  releaseLetter,
} from "@/db/queries/letters/outbox-claims";
import { logger } from "@/lib/process/log";
import { isStopping } from "@/lib/process/stopping";
import { inSpan } from "@/lib/trace/in-span";
import { backOff, maxAttempts } from "./back-off";
import { chosenTransport } from "./chosen-transport";
import type { Sent, Transport } from "./transports/transport";
import { writeLetter } from "./write-letter";

/** Letters under way at once: below what providers count as a burst. */
const atOnce = 4;

/** How long a sender may hold a letter: several times what one send may take. */
const leaseSeconds = 60;

/** No new letters are taken after so long: a serverless call ends before its platform ends it. */
const budgetMs = 30_000;

/** How many letters left, were given up, and are to be tried again. */
export interface Delivered {
  sent: number;
  failed: number;
  postponed: number;
}

/**
 * Sends what is due now. Safe to run many times at once: a claimed letter is its sender's until it is
 * settled or the lease ends, and the provider takes a letter of one key once. A process that is stopping
 * takes none, and gives back what it has not handed over.
 */
export const deliverOutbox = inSpan("letters.deliver", deliverDue, ({ sent }) => ({ count: sent }));

async function deliverDue(transport: Transport = chosenTransport()): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, failed: 0, postponed: 0 };
  const startedAt = performance.now();
  while (!isStopping() && performance.now() - startedAt < budgetMs) {
    const letters = await claimLetters(db(), { count: atOnce, leaseSeconds });
    for (const outcome of await Promise.all(letters.map((letter) => deliver(letter, transport))))
      if (outcome !== "released") delivered[outcome] += 1;
    // Fewer than asked for were all that were due; what has come since has a sender of its own.
    if (letters.length < atOnce) break;
  }
  return delivered;
}

/** One letter: sent outside of any transaction, then settled. */
const deliver = inSpan("letter.send", handOver, (outcome, [{ kind }]) => ({ outcome, letterKind: kind }));

async function handOver(queued: QueuedLetter, transport: Transport): Promise<keyof Delivered | "released"> {
  const sent = await attempt(queued, transport);
  if (sent === "released") {
    await releaseLetter(db(), queued);
    return "released";
  }
  if (sent.ok) {
    await markLetterSent(db(), queued, sent.providerId);
    return "sent";
  }
  const { id, kind, attempts } = queued;
  const seconds = sent.permanent ? null : backOff(triesOf(queued), sent.retryAfterSeconds);
  logger().warn(
    { letterId: id, kind, attempts, reason: sent.reason },
    seconds === null ? "mail.failed" : "mail.postponed",
  );
  if (seconds !== null) await postponeLetter(db(), queued, { seconds, lastError: sent.reason });
  else await markLetterFailed(db(), queued, sent.reason);
  return seconds === null ? "failed" : "postponed";
}

/** Attempts since the letter was queued, for the first time or again. */
const triesOf = ({ attempts, earlierAttempts }: QueuedLetter): number => attempts - earlierAttempts;

const refused = (reason: string): Sent => ({ ok: false, permanent: true, reason });

async function attempt(queued: QueuedLetter, transport: Transport): Promise<Sent | "released"> {
  // Only a sender that died on its last attempt leaves a letter to be claimed once more.
  if (triesOf(queued) > maxAttempts) return refused("sender_died");
  if (queued.link && !queued.linkIsLive) return refused("link_dead");
  try {
    const written = await writeLetter(queued);
    if (!written.ok) return refused(written.reason);
    return isStopping() ? "released" : await transport.send(written.letter);
  } catch (fault) {
    // One letter that cannot be written holds up no other; the fault's text stays out of the row.
    logger().error({ letterId: queued.id, kind: queued.kind, err: fault }, "mail.fault");
    return { ok: false, permanent: false, reason: "fault" };
  }
}
