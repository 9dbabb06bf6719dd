import "server-only";
import { createReadStream } from "node:fs";
import { decodeLines, encodingOf } from "@/lib/csv/decode-lines";
import { readRecords } from "@/lib/csv/read-records";
import type { CsvRecord } from "@/lib/csv/record-assembler";
import { orderFields } from "./order-document";
import { toDocument } from "./order-line";
import { mostOrders, type OrderOutcome } from "./orders-call";
import { seenNumbers } from "./seen-numbers";
import { billNumberOf, takeOrders } from "./take-orders";

/** The file as a whole is not one of orders. */
export class UnreadableFile extends Error {}

/** A line that was not kept, and why. */
export interface RefusedLine {
  line: number;
  billNumber: string | null;
  errors: { field: string; message: string }[];
}

export type Imported = Record<OrderOutcome["status"], number>;

interface Listener {
  /** Called with every line that is refused. */
  onRefused: (refused: RefusedLine) => void;
  /** Called now and then with the bytes read so far. */
  onProgress: (bytes: number) => void;
}

/**
 * Takes the orders of a CSV file of any size, a call's worth at a time: see `takeOrders`. Run again it changes
 * nothing. A line that cannot be read is refused by itself, with the number of the line. A BillNumber that comes again
 * is refused however far below: the file does not say which of the two is meant. Memory grows by the numbers alone.
 */
export async function importOrders(file: string, { onRefused, onProgress }: Listener): Promise<Imported> {
  const counts: Imported = { created: 0, updated: 0, unchanged: 0, outdated: 0, refused: 0 };
  const refuse = (refused: RefusedLine) => {
    counts.refused += 1;
    onRefused(refused);
  };
  const encoding = await encodingOf(createReadStream(file));
  const source = createReadStream(file);
  const seen = seenNumbers();
  const take = async (records: readonly CsvRecord[]) => {
    const outcomes = await takeOrders(
      records.map(({ cells }) => toDocument(cells)),
      seen,
    );
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === "refused")
        refuse({ line: records[at]!.line, billNumber: outcome.billNumber, errors: outcome.errors });
      else counts[outcome.status] += 1;
    onProgress(source.bytesRead);
  };
  let records: CsvRecord[] = [];
  for await (const record of readRecords(decodeLines(source, encoding), checkColumns)) {
    const { line, cells, fault } = record;
    if (fault === undefined) records.push(record);
    else refuse({ line, billNumber: billNumberOf(cells), errors: [{ field: "", message: fault }] });
    if (records.length < mostOrders) continue;
    await take(records);
    records = [];
  }
  if (records.length > 0) await take(records);
  return counts;
}

function checkColumns(names: readonly string[]): void {
  const unknown = names.find((name, at) => !orderFields.includes(name) || names.indexOf(name) < at);
  if (unknown !== undefined) throw new UnreadableFile(`There is no column ${unknown}, or it is there twice.`);
}
