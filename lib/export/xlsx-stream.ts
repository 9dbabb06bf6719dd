import "server-only";
import { type ColumnDef, writeXlsxStream } from "hucre/xlsx";
import { toDecimal } from "@/lib/format/money";
import { oneLine } from "@/lib/format/one-line";
import { type FileCell, type FileColumn, type FileManner, isAmount } from "./file-column";
import { spreadsheetInstant } from "./spreadsheet-instant";

/** Characters, so that a moment and most texts are seen whole. */
const columnWidth = 20;

/** Without it spreadsheets would show the day alone. */
const momentFormat = "yyyy-mm-dd hh:mm:ss";

/**
 * The same table as a workbook of Excel, written as it is read: numbers and moments are numbers and moments there.
 * Past 1,048,576 lines, Excel's own bound, it goes on in a second sheet.
 * @param closing lines below the rows, asked for when all of these have left
 */
export function xlsxStream<Row>(
  columns: readonly FileColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  { timeZone }: Pick<FileManner, "timeZone">,
  closing: () => FileCell[][] = () => [],
): ReadableStream<Uint8Array> {
  const write = cellWriter(timeZone);
  async function* lines() {
    for await (const rows of pages) for (const row of rows) yield columns.map(({ cell }) => write(cell(row)));
    for (const line of closing()) yield line.map(write);
  }
  return writeXlsxStream(lines(), {
    name: "1",
    columns: columns.map(({ title, moments }): ColumnDef => ({
      header: title,
      width: columnWidth,
      numFmt: moments && momentFormat,
    })),
    freezePane: { rows: 1 },
    zip64: true,
  });
}

function cellWriter(timeZone: string) {
  const localTime = spreadsheetInstant(timeZone);
  return (cell: FileCell): string | number | Date | null => {
    // A workbook knows no zones: the clock on the wall goes in as if it were the one of Greenwich.
    if (cell instanceof Date) return new Date(`${localTime(cell).replace(" ", "T")}Z`);
    if (isAmount(cell)) return Number(toDecimal(cell.minor, cell.currency));
    if (typeof cell === "bigint") return Number(cell);
    return typeof cell === "string" ? oneLine(cell) : cell;
  };
}
