import "server-only";
import { delimiterOf } from "./decode-text";
import type { TextLine } from "./decode-lines";
import { type CsvRecord, recordAssembler } from "./record-assembler";
import { cellSplitter } from "./cell-splitter";

/**
 * The records of a table as its lines come; the first line that is not blank names the columns, and `check` throws
 * where it does not like them. A record that cannot be read is told by its own line, and takes none of the others
 * with it.
 */
export async function* readRecords(
  source: AsyncIterable<TextLine[]>,
  check: (names: string[]) => void,
): AsyncGenerator<CsvRecord> {
  let assembler: ReturnType<typeof recordAssembler> | undefined;
  for await (const lines of source) {
    for (const line of lines) {
      if (assembler) assembler.take(line);
      else if (!("text" in line) || line.text.trim() !== "") {
        const text = "text" in line ? line.text : "";
        const split = cellSplitter(delimiterOf(text));
        const names = split(text).cells;
        check(names);
        assembler = recordAssembler(names, split);
      }
    }
    if (assembler) yield* assembler.read();
  }
  assembler?.end();
  if (assembler) yield* assembler.read();
}
