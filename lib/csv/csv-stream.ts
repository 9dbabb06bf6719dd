import "server-only";
import { Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify/sync";
import { oneLine } from "@/lib/mail/format-letter";

/** A number stays one, whatever its sign; a text that a spreadsheet would calculate is defused. */
export type CsvCell = string | number | bigint | null;

export interface CsvColumn<Row> {
  title: string;
  cell: (row: Row) => CsvCell;
}

const options: Options = { delimiter: ";", record_delimiter: "windows", escape_formulas: true };

/** Rows that leave together: one at a time, each would cost a write to the socket. */
const rowsPerChunk = 200;

/**
 * Rows as a file that spreadsheets of this region open as a table: UTF-8 with its mark, semicolons,
 * one line a row. Written as it is read, a few rows at a time: whoever reads slowly is waited for, and
 * whoever leaves ends the reading. A fault of `rows` breaks the file off, so that none passes for whole.
 */
export const csvStream = <Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(chunks(columns, rows), { highWaterMark: 1 })) as ReadableStream<Uint8Array>;

async function* chunks<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>) {
  yield Buffer.from(stringify([columns.map(({ title }) => title)], { ...options, bom: true }));
  let lines: CsvCell[][] = [];
  for await (const row of rows) {
    lines.push(columns.map(({ cell }) => tidy(cell(row))));
    if (lines.length < rowsPerChunk) continue;
    yield Buffer.from(stringify(lines, options));
    lines = [];
  }
  yield Buffer.from(stringify(lines, options));
}

/** Without line breaks and blanks around: what is behind them could be a formula. */
const tidy = (cell: CsvCell): CsvCell => (typeof cell === "string" ? oneLine(cell) : cell);
