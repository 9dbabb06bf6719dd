import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";

/** One row: whose database this is. Written at the first migration, never changed. */
export const deployment = pgTable(
  "deployment",
  {
    only: boolean().primaryKey().default(true),
    cabinetMode: text({ enum: ["test", "live"] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check("deployment_one_row", sql`${table.only}`),
    check("deployment_mode_known", sql`${table.cabinetMode} in ('test', 'live')`),
  ],
);
