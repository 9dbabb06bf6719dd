import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { toMinor } from "@/lib/format/money";
import messages from "@/messages/ru.json";
import { start } from "@/scripts/lib/child.mjs";
import { digitsOf, type Figures } from "./figures";

/** What the orders of a file come to, and what the lines below them say of it. */
export interface FileFigures {
  rows: Figures;
  closing: Figures;
}

/** Reads a file of orders in Russian. */
export const figuresOf = {
  csv: (file: string) =>
    read(createReadStream(file).pipe(parse({ bom: true, delimiter: ";" })) as AsyncIterable<string[]>),
  xlsx: (file: string) => read(rowsOfSheet(file)),
};

async function read(lines: AsyncIterable<string[]>): Promise<FileFigures> {
  const figures: FileFigures = { rows: { count: 0, sums: {} }, closing: { count: 0, sums: {} } };
  let at: number | undefined;
  for await (const line of lines) {
    if (at === undefined) {
      at = line.indexOf(messages.orders.file.currency);
      continue;
    }
    const [first = "", currency = ""] = [line[0], line[at]];
    const amount = currency && toMinor(line[at - 1]!.replace(",", "."), currency)!;
    // Orders begin with their BillNumber, the lines below them with words.
    if (/^\d+$/.test(first)) {
      figures.rows.count += 1;
      figures.rows.sums[currency] = (figures.rows.sums[currency] ?? 0n) + BigInt(amount);
    } else if (currency) figures.closing.sums[currency] = BigInt(amount);
    else figures.closing.count = Number(digitsOf(first));
  }
  return figures;
}

/** The first sheet of a workbook, unpacked by another program than the one that packed it. */
async function* rowsOfSheet(file: string): AsyncGenerator<string[]> {
  const { child } = start("unzip", ["-p", file, "xl/worksheets/sheet1.xml"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let rest = "";
  for await (const text of child.stdout!.setEncoding("utf8") as AsyncIterable<string>) {
    const rows = (rest + text).split("</row>");
    rest = rows.pop()!;
    for (const row of rows) yield cellsOf(row);
  }
}

function cellsOf(row: string): string[] {
  const cells: string[] = [];
  for (const [, column, inside = ""] of row.matchAll(/<c r="([A-Z])\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/g))
    cells[column!.charCodeAt(0) - "A".charCodeAt(0)] = inside.replace(/<[^>]*>/g, "");
  return cells;
}
