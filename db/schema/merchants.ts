import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { enterprises } from "./enterprises";

/** Магазин. Its id is the gateway's Merchant_ID, given from outside. */
export const merchants = pgTable(
  "merchants",
  {
    id: integer().primaryKey(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    name: text().notNull(),
    /** Days after which an order that waits for confirmation is cancelled; none: it is not. */
    confirmationDays: integer(),
    /** Grows with every change: whoever saves an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    index("merchants_enterprise_id_idx").on(table.enterpriseId),
    check("merchants_id_positive", sql`${table.id} > 0`),
    // Card schemes keep a pre-authorization for 30 days at the most.
    check("merchants_confirmation_days_range", sql`${table.confirmationDays} between 1 and 30`),
    check("merchants_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
  ],
);
