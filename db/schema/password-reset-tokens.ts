import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, listed } from "./columns";
import { users } from "./users";

export const tokenPurposes = ["recovery", "invitation"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/**
 * Links that set a password. Only the SHA-256 of the token is kept; the token itself is made again
 * from the id, the nonce and the server's secret when a letter is rendered. A link that a newer one
 * or a change of the account replaced has `revoked_at`, and its `expires_at` is brought forward.
 */
export const passwordResetTokens = pgTable(
  "password_reset_tokens",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    purpose: text({ enum: tokenPurposes }).notNull(),
    nonce: text().notNull(),
    tokenHash: text().notNull(),
    /** The stored address the letter went to: the link dies when it changes. */
    email: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex("password_reset_tokens_token_hash_key").on(table.tokenHash),
    uniqueIndex("password_reset_tokens_one_live_key")
      .on(table.userId)
      .where(sql`${table.usedAt} is null and ${table.revokedAt} is null`),
    index("password_reset_tokens_user_id_idx").on(table.userId, table.createdAt.desc().nullsFirst()),
    index("password_reset_tokens_expires_at_idx").on(table.expiresAt),
    check("password_reset_tokens_hash_format", sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check("password_reset_tokens_purpose_known", sql`${table.purpose} in (${listed(tokenPurposes)})`),
  ],
);
