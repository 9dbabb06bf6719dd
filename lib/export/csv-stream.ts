import "server-only";
import { Readable } from "node:stream";
import { cellWriter, delimiter, lineEnd, writeText } from "./csv-cells";
import type { FileCell, FileColumn, FileManner } from "./file-column";

const mark = "\uFEFF";

/**
 * Rows as a file that spreadsheets of this region open as a table: UTF-8 with its mark, semicolons,
 * one line a row. Written as it is read, a page at a time: whoever reads slowly is waited for, and
 * whoever leaves ends the reading. A fault of `pages` breaks the file off, so that none passes for whole.
 * @param closing lines below the rows, asked for when all of these have left
 */
export const csvStream = <Row>(
  columns: readonly FileColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  manner: FileManner,
  closing: () => FileCell[][] = () => [],
): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    Readable.from(chunks(columns, pages, manner, closing), { highWaterMark: 1 }),
  ) as ReadableStream<Uint8Array>;

async function* chunks<Row>(
  columns: readonly FileColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  manner: FileManner,
  closing: () => FileCell[][],
) {
  const write = cellWriter(manner);
  const cells = columns.map(({ cell }) => cell);
  const lineOf = (row: Row) => cells.map((cell) => write(cell(row))).join(delimiter) + lineEnd;
  yield Buffer.from(mark + columns.map(({ title }) => writeText(title)).join(delimiter) + lineEnd);
  for await (const rows of pages) if (rows.length > 0) yield Buffer.from(rows.map(lineOf).join(""));
  const below = closing().map((line) => line.map(write).join(delimiter) + lineEnd);
  if (below.length > 0) yield Buffer.from(below.join(""));
}
