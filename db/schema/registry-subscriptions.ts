import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, listed } from "./columns";
import { enterprises } from "./enterprises";
import { users } from "./users";

/** Which operations a registry holds: all, those that succeeded, or all but those that failed. */
export const registrySelections = ["all", "successful", "except_unsuccessful"] as const;
export type RegistrySelection = (typeof registrySelections)[number];

/** The mark before the decimals of amounts. */
export const decimalMarks = ["comma", "point"] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** An address that gets the registry of an enterprise's operations every day. */
export const registrySubscriptions = pgTable(
  "registry_subscriptions",
  {
    id: uuid().primaryKey().defaultRandom(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    email: text().notNull(),
    /** The language of the letter and of the file. */
    locale: text().notNull(),
    selection: text({ enum: registrySelections }).notNull(),
    /** In which the day begins and ends. */
    timeZone: text().notNull(),
    decimalMark: text({ enum: decimalMarks }).notNull(),
    active: boolean().notNull().default(true),
    /** When it was made or last switched on: no day before that is sent by itself. */
    activeSince: instant().notNull().defaultNow(),
    /** Who made it: the letters are on this user's account, where the enterprise's administrators see them. */
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    /** Grows with every change: whoever saves an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    // One recipient gets one registry a day.
    uniqueIndex("registry_subscriptions_enterprise_id_email_key").on(
      table.enterpriseId,
      sql`lower(${table.email})`,
    ),
    check(
      "registry_subscriptions_email_format",
      sql`${table.email} ~ '^[!-?A-~]+@[!-?A-~]+$' and length(${table.email}) <= 254`,
    ),
    check("registry_subscriptions_locale_format", sql`${table.locale} ~ '^[a-z]{2}$'`),
    check(
      "registry_subscriptions_selection_known",
      sql`${table.selection} in (${listed(registrySelections)})`,
    ),
    check(
      "registry_subscriptions_decimal_mark_known",
      sql`${table.decimalMark} in (${listed(decimalMarks)})`,
    ),
  ],
);
