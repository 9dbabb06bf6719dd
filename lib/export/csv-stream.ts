import "server-only";
import { Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify/sync";
import { oneLine } from "@/lib/mail/format-letter";
import { toDecimal } from "@/lib/money";
import { type FileCell, type FileColumn, type FileManner, isAmount } from "./file-column";
import { spreadsheetInstant } from "./spreadsheet-instant";

/** A number that is written already, with the mark of its language: its minus begins no formula. */
interface Written {
  digits: string;
}

const options: Options = {
  delimiter: ";",
  record_delimiter: "windows",
  escape_formulas: true,
  cast: { object: (cell) => ({ value: (cell as unknown as Written).digits, escape_formulas: false }) },
};

/** Rows that leave together: one at a time, each would cost a write to the socket. */
const rowsPerChunk = 200;

/**
 * Rows as a file that spreadsheets of this region open as a table: UTF-8 with its mark, semicolons,
 * one line a row. Written as it is read, a few rows at a time: whoever reads slowly is waited for, and
 * whoever leaves ends the reading. A fault of `rows` breaks the file off, so that none passes for whole.
 * @param closing lines below the rows, asked for when all of these have left
 */
export const csvStream = <Row>(
  columns: readonly FileColumn<Row>[],
  rows: AsyncIterable<Row>,
  manner: FileManner,
  closing: () => FileCell[][] = () => [],
): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    Readable.from(chunks(columns, rows, manner, closing), { highWaterMark: 1 }),
  ) as ReadableStream<Uint8Array>;

async function* chunks<Row>(
  columns: readonly FileColumn<Row>[],
  rows: AsyncIterable<Row>,
  manner: FileManner,
  closing: () => FileCell[][],
) {
  const write = cellWriter(manner);
  yield Buffer.from(stringify([columns.map(({ title }) => title)], { ...options, bom: true }));
  let lines: (string | number | bigint | Written | null)[][] = [];
  for await (const row of rows) {
    lines.push(columns.map(({ cell }) => write(cell(row))));
    if (lines.length < rowsPerChunk) continue;
    yield Buffer.from(stringify(lines, options));
    lines = [];
  }
  yield Buffer.from(stringify([...lines, ...closing().map((line) => line.map(write))], options));
}

function cellWriter({ decimalMark, timeZone }: FileManner) {
  const localTime = spreadsheetInstant(timeZone);
  return (cell: FileCell) => {
    if (cell instanceof Date) return localTime(cell);
    if (isAmount(cell)) {
      const digits = toDecimal(cell.minor, cell.currency).replace(".", decimalMark);
      return cell.minor < 0n ? { digits } : digits;
    }
    // Without line breaks and blanks around: what is behind them could be a formula.
    return typeof cell === "string" ? oneLine(cell) : cell;
  };
}
