import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { outboxEmails } from "../../schema";
import { type QueuedLetter, selectLetters } from "./outbox";

const hasLeft = (to: string | undefined) =>
  and(
    eq(outboxEmails.status, "sent"),
    to === undefined ? undefined : eq(sql`lower(${outboxEmails.toAddress})`, to.toLowerCase()),
  );

/** How many letters have left; to one address, whatever its case, where one is given. */
export const countSentLetters = (executor: Executor, to: string | undefined): Promise<number> =>
  executor.$count(outboxEmails, hasLeft(to));

/** Letters that have left, newest first; to one address, whatever its case, where one is given. */
export const listSentLetters = (
  executor: Executor,
  { to, limit }: { to?: string; limit: number },
): Promise<QueuedLetter[]> =>
  selectLetters(executor)
    .where(hasLeft(to))
    .orderBy(desc(outboxEmails.createdAt), desc(outboxEmails.id))
    .limit(limit);

/** One letter that has left. */
export async function findSentLetter(executor: Executor, id: string): Promise<QueuedLetter | null> {
  const [letter] = await selectLetters(executor).where(
    and(eq(outboxEmails.id, id), eq(outboxEmails.status, "sent")),
  );
  return letter ?? null;
}
