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
    createdAt: createdAt(),
  },
  (table) => [
    index("merchants_enterprise_id_idx").on(table.enterpriseId),
    check("merchants_id_positive", sql`${table.id} > 0`),
    check("merchants_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
  ],
);
