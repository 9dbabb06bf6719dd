import "server-only";
import { gte, type Column, lt, type SQL, sql } from "drizzle-orm";

/** Days of the calendar, both included, in a time zone. */
export interface Days {
  from?: string;
  to?: string;
  timeZone: string;
}

/**
 * The instant at which a day begins in a zone: PostgreSQL knows the change of clocks. Of a midnight that comes twice
 * (the Azores, Havana) it takes the second; the last microsecond of the day before leads to the first.
 */
export function startOf(date: string | SQL, timeZone: string, daysLater = 0): SQL {
  const midnight = sql`(${date}::date + ${daysLater}::int)::timestamp`;
  const last = sql`interval '1 microsecond'`;
  const zone = sql`at time zone ${timeZone}::text`;
  return sql`least(${midnight} ${zone}, (${midnight} - ${last}) ${zone} + ${last})`;
}

/** An instant within days; open where an end is missing. */
export const withinDays = (instant: Column, { from, to, timeZone }: Days): (SQL | undefined)[] => [
  from === undefined ? undefined : gte(instant, startOf(from, timeZone)),
  to === undefined ? undefined : lt(instant, startOf(to, timeZone, 1)),
];

/** Where a page of a list begins: beside which row, and on which side of it. */
export interface Cursor {
  /** `older`: the rows after it in the list, newest first; `newer`: those before it. */
  side: "older" | "newer";
  at: Date;
  id: bigint;
}

/** Rows on one side of a place in a list that is sorted by an instant and an id, newest first. */
export function besideCursor([instant, id]: [Column, Column], cursor: Cursor | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const sign = sql.raw(cursor.side === "older" ? "<" : ">");
  return sql`(${instant}, ${id}) ${sign} (${cursor.at.toISOString()}::timestamptz, ${String(cursor.id)}::bigint)`;
}

/** The order of a list read from a place: newest first, or, on its newer side, oldest first. */
export const fromCursor = (side: Cursor["side"] | undefined, ...columns: (Column | SQL.Aliased)[]): SQL[] =>
  columns.map((column) => (side === "newer" ? sql`${column} asc` : sql`${column} desc`));

/** A text, exactly or, with `%`, as a mask; the other wildcards of LIKE mean themselves. */
export function matchesMask(text: SQL, wanted: string): SQL {
  if (!wanted.includes("%")) return sql`${text} = ${wanted}`;
  const mask = wanted.replace(/[\\_]/g, (sign) => `\\${sign}`);
  return sql`${text} like ${mask}`;
}
