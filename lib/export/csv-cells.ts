import "server-only";
import { type Options, stringify } from "csv-stringify/sync";
import { toDecimal } from "@/lib/format/money";
import { oneLine } from "@/lib/format/one-line";
import { type FileCell, type FileManner, isAmount } from "./file-column";
import { spreadsheetInstant } from "./spreadsheet-instant";

export const delimiter = ";";
export const lineEnd = "\r\n";

const options: Options = { delimiter, record_delimiter: "windows", escape_formulas: true };

/**
 * Texts that stand in a file as they are, known at a glance: they begin with a letter or a digit of Latin or Cyrillic,
 * end with no blank, and hold no quote, semicolon or control character. The library takes longer to find nothing to do.
 */
const plain = /^[0-9A-Za-z\u0400-\u04FF](?:[^\0-\x1F";\x7F-\x9F\u2028\u2029]*[^\s\0-\x1F";\x7F-\x9F])?$/;

/** Without line breaks and blanks around, since a formula could stand behind them; quoted and defused where need be. */
export const writeText = (text: string): string =>
  plain.test(text) ? text : stringify([[oneLine(text)]], { ...options, eof: false });

/** How a cell of a file is written: a number with the mark of its language begins no formula, whatever its sign. */
export function cellWriter({ decimalMark, timeZone }: FileManner): (cell: FileCell) => string {
  const localTime = spreadsheetInstant(timeZone);
  return (cell) => {
    if (typeof cell === "string") return writeText(cell);
    if (cell === null) return "";
    if (cell instanceof Date) return localTime(cell);
    return isAmount(cell) ? toDecimal(cell.minor, cell.currency).replace(".", decimalMark) : String(cell);
  };
}
