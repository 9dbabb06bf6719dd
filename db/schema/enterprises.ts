import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";

/** Предприятие: owns merchants, employs users. */
export const enterprises = pgTable(
  "enterprises",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    timeZone: text().notNull(),
    /** Grows with every change: whoever saves an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("enterprises_name_key").on(sql`lower(${table.name})`),
    check("enterprises_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
  ],
);
