import "server-only";
import type { TextLine } from "./decode-lines";
import { longestRecord } from "./split-lines";
import type { cellSplitter } from "./cell-splitter";

/** A record by the number of its first line. One with a fault has the cells that were read before it. */
export interface CsvRecord {
  line: number;
  cells: Record<string, string>;
  fault?: string;
}

type Text = Extract<TextLine, { text: string }>;

/** Lines with a quote left open end in another such line. */
const hasOddQuotes = (text: string): boolean => {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
};

/**
 * Makes records of lines. A quoted cell may go on over lines; but a line that is a record by itself never belongs to
 * one above it, so that a quote which nobody closed spoils its own line alone.
 */
export function recordAssembler(names: readonly string[], split: ReturnType<typeof cellSplitter>) {
  let made: CsvRecord[] = [];
  /** The lines of a record that has not ended, and the letters in them. */
  let open: Text[] = [];
  let size = 0;

  function tell(line: number, found: readonly string[], fault?: string): void {
    const cells: CsvRecord["cells"] = {};
    for (let at = 0; at < names.length; at += 1) cells[names[at]!] = found[at] ?? "";
    made.push(fault === undefined ? { line, cells } : { line, cells, fault });
  }

  function finish(line: number, text: string): void {
    const { cells, whole } = split(text);
    if (!whole) tell(line, cells, "a quote in the middle of a cell, or not closed");
    else if (cells.length !== names.length)
      tell(line, cells, `${cells.length} cells, and the first line has ${names.length}`);
    else tell(line, cells);
  }

  /** Inside of a quoted cell quotes are doubled, which tells its lines from a record with a single one astray. */
  function isRecord(text: string): boolean {
    const { cells, whole } = split(text);
    if (whole) return cells.length === names.length;
    return !text.includes('""') && split(text.replaceAll('"', "")).cells.length === names.length;
  }

  /** The first of the open lines is wrong; what follows it is read anew. */
  function giveUp(): void {
    const [first, ...others] = open;
    open = [];
    finish(first!.number, first!.text);
    for (const line of others) take(line);
  }

  function take(line: TextLine): void {
    if (open.length > 0) return goOn(line);
    if ("fault" in line) tell(line.number, [], line.fault);
    else if (hasOddQuotes(line.text)) {
      open = [line];
      size = line.text.length;
    } else if (line.text.trim() !== "") finish(line.number, line.text);
  }

  function goOn(line: TextLine): void {
    if ("fault" in line || size + line.text.length >= longestRecord || isRecord(line.text)) {
      giveUp();
      return take(line);
    }
    open.push(line);
    size += line.text.length + 1;
    if (!hasOddQuotes(line.text)) return;
    const text = open.map((one) => one.text).join("\n");
    const { cells, whole } = split(text);
    if (!whole || cells.length !== names.length) return giveUp();
    tell(open[0]!.number, cells);
    open = [];
  }

  return {
    take,
    /** Tells that no line follows. */
    end() {
      while (open.length > 0) giveUp();
    },
    /** The records made since it was asked last. */
    read(): CsvRecord[] {
      const records = made;
      made = [];
      return records;
    },
  };
}
