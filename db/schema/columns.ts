import { sql } from "drizzle-orm";
import { timestamp } from "drizzle-orm/pg-core";

/** An instant, UTC, to the millisecond: what a JavaScript Date holds, so keyset cursors lose nothing. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** The moment the row was written. */
export const createdAt = () => instant().notNull().defaultNow();

/** Every value a column may have, for a constraint that knows no other. They are this code's own: nothing is quoted. */
export const listed = (values: readonly (string | number)[]) =>
  sql.raw(values.map((value) => (typeof value === "number" ? value : `'${value}'`)).join(", "));
