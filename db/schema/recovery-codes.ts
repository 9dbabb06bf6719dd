import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { secondFactors } from "./second-factors";

/** Codes for whoever has lost the authenticator app, each good once. They go when it does. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    userId: uuid()
      .notNull()
      .references(() => secondFactors.userId, { onDelete: "cascade" }),
    /** SHA-256: a code has 80 bits. */
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.codeHash] }),
    check("recovery_codes_code_hash_format", sql`${table.codeHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
