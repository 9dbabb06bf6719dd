import "server-only";
import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { oneLine } from "@/lib/mail/format-letter";

/** A number stays one, whatever its sign; a text that a spreadsheet would calculate is defused. */
export type CsvCell = string | number | bigint | null;

export interface CsvColumn<Row> {
  title: string;
  cell: (row: Row) => CsvCell;
}

/**
 * Rows as a file that spreadsheets of this region open as a table: UTF-8 with its mark, semicolons,
 * one line a row. Written as it is read, a few rows at a time: whoever reads slowly is waited for, and
 * whoever leaves ends the reading. A fault of `rows` breaks the file off, so that none passes for whole.
 */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): ReadableStream<Uint8Array> {
  const lines = stringify({
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
    header: true,
    columns: columns.map(({ title }) => title),
  });
  pipeline(Readable.from(cells(columns, rows)), lines, () => undefined);
  return Readable.toWeb(lines) as ReadableStream<Uint8Array>;
}

async function* cells<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>) {
  for await (const row of rows) yield columns.map(({ cell }) => tidy(cell(row)));
}

/** Without line breaks and blanks around: what is behind them could be a formula. */
const tidy = (cell: CsvCell): CsvCell => (typeof cell === "string" ? oneLine(cell) : cell);
