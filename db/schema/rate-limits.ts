import { integer, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** How many points of each limit are taken, until when. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: instant(),
  },
  (table) => [index("rate_limits_expire_idx").on(table.expire)],
);
