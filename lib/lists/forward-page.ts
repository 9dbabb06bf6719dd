import { pageSize } from "./page";

/** One page of a list that is read forward by the key of a row; `next` is the key another page follows. */
export interface ForwardPage<Row> {
  rows: Row[];
  next: string | null;
}

/** Makes a page of `pageSize + 1` rows at most, the extra one telling that there are more. */
export function toForwardPage<Row>(found: Row[], keyOf: (row: Row) => string): ForwardPage<Row> {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSize && last !== undefined ? keyOf(last) : null };
}
