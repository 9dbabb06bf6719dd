import { timestamp } from "drizzle-orm/pg-core";

/** An instant, UTC, to the millisecond: what a JavaScript Date holds, so keyset cursors lose nothing. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** The moment the row was written. */
export const createdAt = () => instant().notNull().defaultNow();
