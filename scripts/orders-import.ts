import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Imported, importOrders, UnreadableFile } from "@/lib/orders/intake/import-orders";
import { Refusal, runCabinetCommand } from "./lib/cabinet-command";

/*
 * Brings the orders of a CSV file, of any size. Run again it changes nothing. Lines that are refused are written
 * beside the file, one JSON object each, and the others are kept.
 */

const usage = "npm run orders:import -- FILE.csv";

/** How much of the file is read, on a terminal alone. */
function showProgress(bytes: number, size: number): void {
  if (!process.stderr.isTTY) return;
  const percent = Math.min(100, Math.floor((bytes / size) * 100));
  process.stderr.write(
    `\r${"█".repeat(percent / 4).padEnd(25, "░")} ${percent} %${percent === 100 ? "\n" : ""}`,
  );
}

async function run([file, ...more]: string[]): Promise<Imported & { report?: string }> {
  if (!file || more.length > 0) throw new Refusal(usage);
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
  if (size === 0) throw new Refusal(`${file} is no file with something in it.`);
  const report = `${file}.refused.jsonl`;
  const refused = createWriteStream(report);
  try {
    const counts = await importOrders(file, {
      onRefused: (line) => void refused.write(`${JSON.stringify(line)}\n`),
      onProgress: (bytes) => showProgress(bytes, size),
    });
    if (counts.refused > 0) process.exitCode = 1;
    return { ...counts, ...(counts.refused > 0 && { report }) };
  } catch (fault) {
    if (fault instanceof UnreadableFile) throw new Refusal(`${file}: ${fault.message}`);
    throw fault;
  } finally {
    await new Promise((resolve) => refused.end(resolve));
  }
}

await runCabinetCommand(usage, { import: run });
