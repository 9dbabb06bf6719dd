import { index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { merchants } from "./merchants";
import { users } from "./users";

/** Which merchants' orders a user sees. */
export const userMerchants = pgTable(
  "user_merchants",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    merchantId: integer()
      .notNull()
      .references(() => merchants.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.merchantId] }),
    index("user_merchants_merchant_id_idx").on(table.merchantId),
  ],
);
