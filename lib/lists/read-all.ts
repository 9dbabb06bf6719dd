/** Rows read at once: a few hundred kilobytes, whatever the list holds. */
const batchSize = 500;

/**
 * All rows of a list, read page after page beyond the last row: no connection is held between two, however
 * long the reader takes.
 * @param placeOf where the page after a row begins
 */
export async function* readAll<Row, Place>(
  readPage: (place: Place | undefined, limit: number) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): AsyncGenerator<Row> {
  let place: Place | undefined;
  for (;;) {
    const rows = await readPage(place, batchSize);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    place = placeOf(last);
  }
}
