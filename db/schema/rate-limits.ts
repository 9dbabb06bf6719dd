import { integer, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** The limiter's counters; the columns are the ones rate-limiter-flexible works with. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: instant(),
  },
  (table) => [index("rate_limits_expire_idx").on(table.expire)],
);
