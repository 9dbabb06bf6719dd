import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { listed } from "./columns";
import { users } from "./users";

/** Every right there is. What each opens is said in `messages`, under `rights`. */
export const rightCodes = [
  "password.change",
  "orders.export",
  "operations.view",
  "users.manage",
  "audit.view",
  "system.manage",
] as const;
export type RightCode = (typeof rightCodes)[number];

/** Which rights a user has: one row for each. */
export const userRights = pgTable(
  "user_rights",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    right: text({ enum: rightCodes }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.right] }),
    index("user_rights_right_user_id_idx").on(table.right, table.userId),
    check("user_rights_right_known", sql`${table.right} in (${listed(rightCodes)})`),
  ],
);
