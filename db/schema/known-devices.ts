import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { users } from "./users";

/** The browsers a user has signed in with. The cookie holds a random id; here is its SHA-256. */
export const knownDevices = pgTable(
  "known_devices",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    deviceHash: text().notNull(),
    firstSeenAt: instant().notNull().defaultNow(),
    /** The sign-in from it that was last. */
    lastSeenAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.deviceHash] }),
    index("known_devices_last_seen_at_idx").on(table.lastSeenAt),
    check("known_devices_device_hash_format", sql`${table.deviceHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
