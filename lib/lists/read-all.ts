/** Rows read at once: a few hundred kilobytes, whatever the list holds. */
const batchSize = 500;

/**
 * All rows of a list, page after page, each read beyond the last row of the one before: no connection is held between
 * two, however long the reader takes.
 * @param placeOf where the page after a row begins
 */
export async function* readAll<Row, Place>(
  readPage: (place: Place | undefined, limit: number) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): AsyncGenerator<Row[]> {
  let place: Place | undefined;
  for (;;) {
    const rows = await readPage(place, batchSize);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    place = placeOf(last);
  }
}

/** The rows of `readAll` one by one, the page after them read when they are done with. */
export async function* readEach<Row, Place>(
  ...list: Parameters<typeof readAll<Row, Place>>
): AsyncGenerator<Row> {
  for await (const rows of readAll(...list)) yield* rows;
}
