import type { Cursor } from "./cursor";

/** Rows read at once: a few hundred kilobytes, whatever the list holds. */
const batchSize = 500;

/**
 * All rows of a list, newest first, read page after page beside the last row: no connection is held
 * between two, however long the reader takes.
 */
export async function* readAll<Row extends { id: bigint }>(
  readPage: (place: { cursor?: Cursor; limit: number }) => Promise<Row[]>,
  atOf: (row: Row) => Date,
): AsyncGenerator<Row> {
  let cursor: Cursor | undefined;
  for (;;) {
    const rows = await readPage({ cursor, limit: batchSize });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    cursor = { side: "older", at: atOf(last), id: last.id };
  }
}
