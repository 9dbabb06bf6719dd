import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../client";
import { type EmailStatus, letterEvents, outboxEmails, passwordResetTokens, users } from "../../schema";
import { linkIsLive } from "./outbox";
import { type Scope, usersWithin } from "../organisation/scope";

/** A letter as an administrator sees it: neither what it says nor its link. */
export interface ListedLetter {
  id: string;
  kind: string;
  userId: string;
  login: string;
  toAddress: string;
  status: EmailStatus;
  attempts: number;
  /** Why the last attempt failed, as a code. */
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** When it is tried next, while it waits. */
  nextAttemptAt: Date;
  /** It carries a link that opens nothing any more. */
  isLinkDead: boolean;
}

export interface LetterFilter {
  status?: EmailStatus;
  kind?: string;
  /** In lower case. */
  login?: string;
}

const selectListedLetters = (executor: Executor) =>
  executor
    .select({
      id: outboxEmails.id,
      kind: outboxEmails.kind,
      userId: outboxEmails.userId,
      login: users.login,
      toAddress: outboxEmails.toAddress,
      status: outboxEmails.status,
      attempts: outboxEmails.attempts,
      lastError: outboxEmails.lastError,
      createdAt: outboxEmails.createdAt,
      sentAt: outboxEmails.sentAt,
      nextAttemptAt: outboxEmails.nextAttemptAt,
      isLinkDead: sql<boolean>`(${outboxEmails.tokenId} is not null and not ${linkIsLive(executor)})`,
    })
    .from(outboxEmails)
    .innerJoin(users, eq(users.id, outboxEmails.userId))
    .leftJoin(passwordResetTokens, eq(passwordResetTokens.id, outboxEmails.tokenId));

/** Letters to the users within `scope`, the newest first; `after` is the one the page before ended with. */
export const selectLetterTrail = (
  executor: Executor,
  scope: Scope,
  { status, kind, login }: LetterFilter,
  page: { after?: string; limit: number },
): Promise<ListedLetter[]> =>
  selectListedLetters(executor)
    .where(
      and(
        usersWithin(scope),
        status === undefined ? undefined : eq(outboxEmails.status, status),
        kind === undefined ? undefined : eq(outboxEmails.kind, kind),
        login === undefined ? undefined : eq(sql`lower(${users.login})`, login),
        page.after === undefined
          ? undefined
          : sql`(${outboxEmails.createdAt}, ${outboxEmails.id}) < (select place.created_at, place.id from ${outboxEmails} place where place.id = ${page.after})`,
      ),
    )
    .orderBy(desc(outboxEmails.createdAt), desc(outboxEmails.id))
    .limit(page.limit);

/** One letter to a user within `scope`; null for anyone else's. */
export async function findLetter(executor: Executor, scope: Scope, id: string): Promise<ListedLetter | null> {
  const [row] = await selectListedLetters(executor).where(and(eq(outboxEmails.id, id), usersWithin(scope)));
  return row ?? null;
}

/** A letter that came back. */
export interface ReturnedLetter {
  /** By the provider's clock. */
  at: Date;
  /** The provider's words. */
  reason: string | null;
}

/** The last letter to a user at an address of which it is known whether it arrived; null unless it came back. */
export async function selectReturnedLetter(
  executor: Executor,
  { userId, toAddress }: { userId: string; toAddress: string },
): Promise<ReturnedLetter | null> {
  const [last] = await executor
    .select({ kind: letterEvents.kind, at: letterEvents.at, reason: letterEvents.reason })
    .from(outboxEmails)
    .innerJoin(letterEvents, eq(letterEvents.letterId, outboxEmails.id))
    .where(and(eq(outboxEmails.userId, userId), eq(outboxEmails.toAddress, toAddress)))
    .orderBy(desc(outboxEmails.createdAt), desc(eq(letterEvents.kind, "bounced")), desc(letterEvents.at))
    .limit(1);
  return last?.kind === "bounced" ? last : null;
}

/** Queues a letter that has failed again, its retries counted anew; false when it has not failed, or no longer. */
export async function requeueLetter(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx
    .update(outboxEmails)
    .set({
      status: "queued",
      nextAttemptAt: sql`now()`,
      leasedUntil: null,
      earlierAttempts: sql`${outboxEmails.attempts}`,
    })
    .where(and(eq(outboxEmails.id, id), eq(outboxEmails.status, "failed")))
    .returning({ id: outboxEmails.id });
  return rows.length === 1;
}
