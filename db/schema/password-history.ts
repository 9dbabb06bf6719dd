import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { users } from "./users";

/** Every password an account has had, the one in force included, as hashes. */
export const passwordHistory = pgTable(
  "password_history",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    passwordHash: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("password_history_user_id_idx").on(table.userId, table.id.desc().nullsFirst())],
);
