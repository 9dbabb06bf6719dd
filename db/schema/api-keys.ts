import { sql } from "drizzle-orm";
import { check, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** What programs show at the door of the API. A key is shown once; only its digest is stored. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Whose it is: the program that has it. */
    name: text().notNull(),
    /** SHA-256 of the key, hex. */
    keyHash: text().notNull(),
    createdAt: createdAt(),
    /** To the hour. */
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex("api_keys_key_hash_key").on(table.keyHash),
    check("api_keys_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
    check("api_keys_key_hash_format", sql`${table.keyHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
