import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, listed } from "./columns";
import { enterprises } from "./enterprises";
import { rightCodes } from "./user-rights";

/** A named template of rights; without an enterprise it is offered to all. */
export const profiles = pgTable(
  "profiles",
  {
    id: uuid().primaryKey().defaultRandom(),
    enterpriseId: uuid().references(() => enterprises.id),
    name: text().notNull(),
    rights: text({ enum: rightCodes }).array().notNull(),
    /** Grows with every change: whoever saves an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("profiles_name_key").on(table.enterpriseId, sql`lower(${table.name})`),
    // The index above takes no two nulls for equal.
    uniqueIndex("profiles_common_name_key")
      .on(sql`lower(${table.name})`)
      .where(sql`${table.enterpriseId} is null`),
    check("profiles_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
    check("profiles_rights_known", sql`${table.rights} <@ array[${listed(rightCodes)}]::text[]`),
  ],
);
