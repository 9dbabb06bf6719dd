import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, listed } from "./columns";
import { users } from "./users";

/** The lists that a user arranges for themselves. */
export const arrangedLists = ["orders", "operations"] as const;
export type ArrangedList = (typeof arrangedLists)[number];

/** A filter that a user gave a name to: the query of the list's address. */
export const savedFilters = pgTable(
  "saved_filters",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    list: text({ enum: arrangedLists }).notNull(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("saved_filters_user_id_list_name_key").on(
      table.userId,
      table.list,
      sql`lower(${table.name})`,
    ),
    check("saved_filters_list_known", sql`${table.list} in (${listed(arrangedLists)})`),
    check("saved_filters_name_filled", sql`length(btrim(${table.name})) between 1 and 60`),
    check("saved_filters_query_short", sql`length(${table.query}) <= 4000`),
  ],
);

/** The columns a user wants to see of a list, where they chose. */
export const listColumns = pgTable(
  "list_columns",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    list: text({ enum: arrangedLists }).notNull(),
    columns: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.list] }),
    check("list_columns_list_known", sql`${table.list} in (${listed(arrangedLists)})`),
  ],
);
