import type { Cursor } from "./cursor";

/** One page of a list, with the places of its neighbours. */
export interface Page<Row> {
  rows: Row[];
  newer: Cursor | null;
  older: Cursor | null;
}

/** Rows on a page. */
export const pageSize = 50;

/**
 * Makes a page of what a keyset query found beside `cursor`: `pageSize + 1` rows at most, nearest to
 * the cursor first, the extra one telling that there are more.
 */
export function toPage<Row extends { id: bigint }>(
  found: Row[],
  cursor: Cursor | undefined,
  atOf: (row: Row) => Date,
): Page<Row> {
  const more = found.length > pageSize;
  const backwards = cursor?.side === "newer";
  const rows = found.slice(0, pageSize);
  if (backwards) rows.reverse();
  const beside = (row: Row | undefined, side: Cursor["side"]): Cursor | null =>
    row ? { side, at: atOf(row), id: row.id } : null;
  return {
    rows,
    newer: (backwards ? more : cursor !== undefined) ? beside(rows[0], "newer") : null,
    older: (backwards ? true : more) ? beside(rows.at(-1), "older") : null,
  };
}
