/** An amount of one currency in minor units. A file shows the number alone: the currency is a column of its own. */
export interface AmountCell {
  minor: bigint;
  currency: string;
}

/** What a file may hold. A number stays one, whatever its sign; a text that a spreadsheet would calculate is defused. */
export type FileCell = string | number | bigint | Date | AmountCell | null;

/** A column of a file that is made of rows. */
export interface FileColumn<Row> {
  title: string;
  cell: (row: Row) => FileCell;
  /** Whether its cells are moments: a workbook wants to know before the first of them. */
  moments?: true;
}

/** How cells are written: the mark before decimals, and the zone in which moments are told. */
export interface FileManner {
  decimalMark: "," | ".";
  timeZone: string;
}

/** Whether a cell is an amount with its currency. */
export const isAmount = (cell: FileCell): cell is AmountCell =>
  typeof cell === "object" && cell !== null && "minor" in cell;
