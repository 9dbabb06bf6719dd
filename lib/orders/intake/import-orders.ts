import "server-only";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { decoderFor, delimiterOf } from "@/lib/csv/decode-text";
import { orderFields } from "./order-document";
import { toDocument } from "./order-line";
import { mostOrders, type OrderOutcome } from "./orders-call";
import { takeOrders } from "./take-orders";

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

interface Line {
  number: number;
  cells: Record<string, string>;
}

/**
 * Takes the orders of a CSV file of any size, a call's worth at a time: see `takeOrders`. Memory does not grow with
 * the file; run again it changes nothing. A line that cannot be read is refused like any other.
 */
export async function importOrders(file: string, { onRefused, onProgress }: Listener): Promise<Imported> {
  const counts: Imported = { created: 0, updated: 0, unchanged: 0, outdated: 0, refused: 0 };
  const refuse = (refused: RefusedLine) => {
    counts.refused += 1;
    onRefused(refused);
  };
  const head = await readHead(file);
  const source = createReadStream(file);
  const take = async (lines: readonly Line[]) => {
    const outcomes = await takeOrders(lines.map(({ cells }) => toDocument(cells)));
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === "refused")
        refuse({ line: lines[at]!.number, billNumber: outcome.billNumber, errors: outcome.errors });
      else counts[outcome.status] += 1;
    onProgress(source.bytesRead);
  };
  let lines: Line[] = [];
  for await (const { record, info } of readLines(source, head, refuse)) {
    lines.push({ number: info.lines, cells: record });
    if (lines.length < mostOrders) continue;
    await take(lines);
    lines = [];
  }
  if (lines.length > 0) await take(lines);
  return counts;
}

/** Bytes from which encoding and delimiter are known. */
const headBytes = 65_536;

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headBytes) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* decode(source: AsyncIterable<Buffer>, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The lines of a file as they can be read; one that cannot is refused, and reading goes on behind it. */
function readLines(
  source: Readable,
  head: Buffer,
  refuse: (refused: RefusedLine) => void,
): AsyncIterable<{ record: Record<string, string>; info: { lines: number } }> {
  const decoder = decoderFor(head);
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    skip_records_with_error: true,
    delimiter: delimiterOf(decoderFor(head).decode(head)),
    columns: (names: string[]) => {
      const unknown = names.find((name, at) => !orderFields.includes(name) || names.indexOf(name) < at);
      if (unknown !== undefined)
        throw new UnreadableFile(`There is no column ${unknown}, or it is there twice.`);
      return names;
    },
    on_skip: (fault) =>
      void refuse({
        line: Number(fault?.lines),
        billNumber: null,
        errors: [{ field: "", message: fault?.message ?? "cannot be read" }],
      }),
  });
  // What goes wrong on the way breaks the reading of the parser.
  pipeline(Readable.from(decode(source, decoder)), parser, () => undefined);
  return parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>;
}
