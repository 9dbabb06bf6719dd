/** One page of a list read by key: the rows, and the key of the next page where there is one. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** Makes a page of rows that were read with one to spare: the spare one tells that more follow. */
export function pageOf<Row>(read: Row[], size: number, keyOf: (last: Row) => string): Page<Row> {
  const rows = read.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: read.length > size && last ? keyOf(last) : null };
}
