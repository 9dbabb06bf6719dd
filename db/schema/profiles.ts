import { sql } from "drizzle-orm";
import { check, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { enterprises } from "./enterprises";
import { rightCodes } from "./user-rights";

const known = sql.raw(rightCodes.map((code) => `'${code}'`).join(", "));

/** A named template of rights; without an enterprise it is offered to all. */
export const profiles = pgTable(
  "profiles",
  {
    id: uuid().primaryKey().defaultRandom(),
    enterpriseId: uuid().references(() => enterprises.id),
    name: text().notNull(),
    rights: text({ enum: rightCodes }).array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("profiles_name_key").on(table.enterpriseId, sql`lower(${table.name})`),
    check("profiles_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
    check("profiles_rights_known", sql`${table.rights} <@ array[${known}]::text[]`),
  ],
);
