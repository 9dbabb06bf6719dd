import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, listed } from "./columns";
import { enterprises } from "./enterprises";

export const userStatuses = ["active", "disabled"] as const;
export type UserStatus = (typeof userStatuses)[number];

/**
 * A person who signs in. Without an enterprise: the gateway's own staff.
 * Without a password: invited, and not yet in.
 */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey().defaultRandom(),
    enterpriseId: uuid().references(() => enterprises.id),
    login: text().notNull(),
    name: text(),
    email: text(),
    locale: text().notNull(),
    timeZone: text(),
    status: text({ enum: userStatuses }).notNull().default("active"),
    passwordHash: text(),
    version: integer().notNull().default(1),
    /** None: never yet. Here as well as in the audit, for lists are searched by it. */
    lastSignInAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("users_login_key").on(sql`lower(${table.login})`),
    index("users_enterprise_id_login_idx").on(table.enterpriseId, sql`lower(${table.login})`),
    // Of the filters over the list of users, which goes by login; see tests/support/bench/user-questions.ts.
    index("users_locale_login_idx").on(table.locale, sql`lower(${table.login})`),
    index("users_last_sign_in_at_login_idx").on(table.lastSignInAt, sql`lower(${table.login})`),
    index("users_disabled_login_idx")
      .on(sql`lower(${table.login})`)
      .where(sql`${table.status} = 'disabled'`),
    index("users_invited_login_idx")
      .on(sql`lower(${table.login})`)
      .where(sql`${table.passwordHash} is null`),
    // The manual: 8 to 20 Latin letters, digits, underscore.
    check("users_login_format", sql`${table.login} ~ '^[A-Za-z0-9_]{8,20}$'`),
    check(
      "users_email_format",
      sql`${table.email} ~ '^[!-?A-~]+@[!-?A-~]+$' and length(${table.email}) <= 254`,
    ),
    check("users_locale_format", sql`${table.locale} ~ '^[a-z]{2}$'`),
    check("users_status_known", sql`${table.status} in (${listed(userStatuses)})`),
    check("users_password_hash_format", sql`${table.passwordHash} like '$argon2id$%'`),
  ],
);
