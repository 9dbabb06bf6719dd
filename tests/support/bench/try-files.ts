import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { type FileFormat, fileFormats } from "@/lib/export/file-format";
import { clientAddressHeader, newClientAddress } from "../e2e/client-address";
import type { Visitor } from "../e2e/visitor";
import { figuresOf } from "./file-figures";
import { shownFigures, tellFigures } from "./figures";
import { peakMegabytes, residentMegabytes } from "./memory";

/** Megabytes by which the server's memory may grow while a file of whatever size leaves. */
const mostGrowth = 150;

/**
 * Downloads all orders in each format, and prints what it took and what the file holds.
 * @param pid the server's
 * @param folder where files may be put
 * @returns what is not as it has to be
 */
export async function tryFiles(visitor: Visitor, pid: number, folder: string): Promise<string[]> {
  for (const format of fileFormats) await download(visitor, `period=week&format=${format}`, folder, format);
  const [before, screen] = [residentMegabytes(pid)!, await visitor.ask("/orders?period=all")];
  const shown = tellFigures(shownFigures(screen.body));
  console.log(`\nThe screen: ${shown}. The server has ${before.toFixed(0)} MB.`);
  const faults: string[] = [];
  for (const format of fileFormats) {
    const began = performance.now();
    const work = download(visitor, `period=all&format=${format}`, folder, format);
    const { result: file, peak } = await peakMegabytes(pid, work);
    const seconds = (performance.now() - began) / 1000;
    const { rows, closing } = await figuresOf[format](file);
    const megabytes = ((await stat(file)).size / 1_000_000).toFixed(0);
    const pace = Math.round(rows.count / seconds);
    const growth = peak - before;
    console.log(
      `${format}: ${megabytes} MB in ${seconds.toFixed(0)} s, ${pace} rows a second; the server had ${growth.toFixed(0)} MB more at most.`,
    );
    if (growth > mostGrowth) faults.push(`${format}: the server grew by ${growth.toFixed(0)} MB`);
    for (const [where, figures] of Object.entries({ rows, closing }))
      if (tellFigures(figures) !== shown) faults.push(`${format}, ${where}: ${tellFigures(figures)}`);
  }
  return faults;
}

async function download(
  visitor: Visitor,
  search: string,
  folder: string,
  format: FileFormat,
): Promise<string> {
  const file = path.join(folder, `orders.${format}`);
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await fetch(`${visitor.origin}/orders/export?${search}`, {
    headers: { cookie, [clientAddressHeader]: newClientAddress(0) },
    redirect: "manual",
  });
  if (answer.status !== 200) throw new Error(`The file was answered with ${answer.status}.`);
  await pipeline(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>), createWriteStream(file));
  return file;
}
