import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, listed } from "./columns";
import { passwordResetTokens } from "./password-reset-tokens";
import { users } from "./users";

export const emailStatuses = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
] as const;
export type EmailStatus = (typeof emailStatuses)[number];

/**
 * Letters to send, written in the transaction of what they tell of. No link and no body is kept:
 * both are made when the letter is rendered.
 */
export const outboxEmails = pgTable(
  "outbox_emails",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenId: uuid().references(() => passwordResetTokens.id, { onDelete: "cascade" }),
    toAddress: text().notNull(),
    locale: text().notNull(),
    /** What the letter tells beside the user and the link. Never a secret. */
    details: jsonb().$type<Record<string, string>>().notNull().default({}),
    status: text({ enum: emailStatuses }).notNull().default("queued"),
    attempts: integer().notNull().default(0),
    /** Of these, made before an administrator had the letter sent again: its retries are counted anew. */
    earlierAttempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull().defaultNow(),
    /** Until when the sender that claimed the letter may hold it. */
    leasedUntil: instant(),
    lastError: text(),
    /** The provider's own name of the letter: for whoever asks the provider about it. */
    providerId: text(),
    createdAt: createdAt(),
    sentAt: instant(),
  },
  (table) => [
    index("outbox_emails_due_idx")
      .on(table.nextAttemptAt)
      .where(sql`${table.status} in ('queued', 'sending')`),
    index("outbox_emails_user_id_idx").on(table.userId, table.createdAt.desc().nullsFirst()),
    index("outbox_emails_token_id_idx").on(table.tokenId),
    index("outbox_emails_created_at_idx").on(table.createdAt.desc().nullsFirst()),
    check("outbox_emails_status_known", sql`${table.status} in (${listed(emailStatuses)})`),
    check("outbox_emails_attempts_counted", sql`${table.attempts} >= 0`),
  ],
);
