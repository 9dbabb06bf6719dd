import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { type EmailStatus, enterprises, outboxEmails, passwordResetTokens, users } from "../../schema";
import { accountStillFits } from "../auth/links";

/** Appends a letter to be sent as soon as possible; returns its id. */
export async function insertLetter(
  executor: Executor,
  letter: {
    kind: string;
    userId: string;
    tokenId?: string;
    toAddress: string;
    locale: string;
    details?: Record<string, string>;
  },
): Promise<string> {
  const [row] = await executor.insert(outboxEmails).values(letter).returning({ id: outboxEmails.id });
  if (!row) throw new Error("The letter was not queued.");
  return row.id;
}

/** A letter as it is queued, with what is needed to write it. */
export interface QueuedLetter {
  id: string;
  kind: string;
  toAddress: string;
  locale: string;
  details: Record<string, string>;
  status: EmailStatus;
  attempts: number;
  /** Of these, made before an administrator had it sent again. */
  earlierAttempts: number;
  createdAt: Date;
  sentAt: Date | null;
  login: string;
  name: string | null;
  /** The user's, else the enterprise's. */
  timeZone: string | null;
  enterpriseName: string | null;
  link: { id: string; nonce: string; tokenHash: string; createdAt: Date; expiresAt: Date } | null;
  /** By the database's clock: unused, not revoked, in time, its account still what it was made for. */
  linkIsLive: boolean;
}

/** Unknown, and so false, where the letter has no link. */
export const linkIsLive = (executor: Executor) =>
  sql<boolean>`(${passwordResetTokens.usedAt} is null and ${passwordResetTokens.revokedAt} is null and ${passwordResetTokens.expiresAt} > now() and ${accountStillFits(executor)}) is true`;

/** Letters as they are queued, to be narrowed down. */
export const selectLetters = (executor: Executor) =>
  executor
    .select({
      id: outboxEmails.id,
      kind: outboxEmails.kind,
      toAddress: outboxEmails.toAddress,
      locale: outboxEmails.locale,
      details: outboxEmails.details,
      status: outboxEmails.status,
      attempts: outboxEmails.attempts,
      earlierAttempts: outboxEmails.earlierAttempts,
      createdAt: outboxEmails.createdAt,
      sentAt: outboxEmails.sentAt,
      login: users.login,
      name: users.name,
      timeZone: sql<string | null>`coalesce(${users.timeZone}, ${enterprises.timeZone})`,
      enterpriseName: enterprises.name,
      link: {
        id: passwordResetTokens.id,
        nonce: passwordResetTokens.nonce,
        tokenHash: passwordResetTokens.tokenHash,
        createdAt: passwordResetTokens.createdAt,
        expiresAt: passwordResetTokens.expiresAt,
      },
      linkIsLive: linkIsLive(executor),
    })
    .from(outboxEmails)
    .innerJoin(users, eq(users.id, outboxEmails.userId))
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
    .leftJoin(passwordResetTokens, eq(passwordResetTokens.id, outboxEmails.tokenId));
