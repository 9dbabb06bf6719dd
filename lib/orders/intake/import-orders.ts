import "server-only";
import { createReadStream } from "node:fs";
import { decodeLines, encodingOf } from "@/lib/csv/decode-lines";
import { readRecords } from "@/lib/csv/read-records";
import { orderFields } from "./order-document";
import { toDocument } from "./to-document";
import { mostOrders, type OrderOutcome } from "./orders-call";
import { seenNumbers } from "./seen-numbers";
import { billNumberOf, judgeOrder, type JudgedOrder, keepOrders } from "./take-orders";

/** Read at once: between two chunks the answers of the database are heard, which waits for them. */
const chunkBytes = 16 * 1024;

/** The file as a whole is not one of orders. */
export class UnreadableFile extends Error {}

/** A line that was not kept, and why. */
export interface RefusedLine {
  line: number;
  billNumber: string | null;
  errors: { field: string; message: string }[];
}

export type Imported = Record<OrderOutcome["status"], number>;

/** Orders that are written together, and the lines they stood on. */
interface Batch {
  lines: number[];
  orders: JudgedOrder[];
}

interface Listener {
  /** Called with every line that is refused. */
  onRefused: (refused: RefusedLine) => void;
  /** Called now and then with the bytes read so far. */
  onProgress: (bytes: number) => void;
}

/**
 * Takes the orders of a CSV file of any size, a call's worth at a time: see `keepOrders`. Run again it changes nothing. A
 * line that cannot be read is refused by itself, with the number of the line. A BillNumber that comes again is refused
 * however far below: the file does not say which of the two is meant. Memory grows by the numbers alone.
 */
export async function importOrders(file: string, { onRefused, onProgress }: Listener): Promise<Imported> {
  const counts: Imported = { created: 0, updated: 0, unchanged: 0, outdated: 0, refused: 0 };
  const refuse = (refused: RefusedLine) => {
    counts.refused += 1;
    onRefused(refused);
  };
  const encoding = await encodingOf(createReadStream(file));
  const source = createReadStream(file, { highWaterMark: chunkBytes });
  const seen = seenNumbers();
  const keep = async ({ lines, orders }: Batch, bytes: number) => {
    for (const [at, outcome] of (await keepOrders(orders)).entries())
      if (outcome.status === "refused")
        refuse({ line: lines[at]!, billNumber: outcome.billNumber, errors: outcome.errors });
      else counts[outcome.status] += 1;
    onProgress(bytes);
  };
  let keeping = Promise.resolve();
  let batch: Batch = { lines: [], orders: [] };
  // While the database is at work on one batch, the next is read and judged.
  const hand = async () => {
    await keeping;
    keeping = keep(batch, source.bytesRead);
    keeping.catch(() => undefined);
    batch = { lines: [], orders: [] };
  };
  try {
    for await (const { line, cells, fault } of readRecords(decodeLines(source, encoding), checkColumns)) {
      if (fault !== undefined) {
        refuse({ line, billNumber: billNumberOf(cells), errors: [{ field: "", message: fault }] });
        continue;
      }
      batch.lines.push(line);
      // At once: lines that wait to be judged would fill memory with what is thrown away.
      batch.orders.push(judgeOrder(toDocument(cells), seen));
      if (batch.lines.length === mostOrders) await hand();
    }
    await hand();
  } finally {
    // Whatever ends the reading: what is under way has its refusals told.
    await keeping.catch(() => undefined);
  }
  await keeping;
  return counts;
}

function checkColumns(names: readonly string[]): void {
  const unknown = names.find((name, at) => !orderFields.includes(name) || names.indexOf(name) < at);
  if (unknown !== undefined) throw new UnreadableFile(`There is no column ${unknown}, or it is there twice.`);
}
