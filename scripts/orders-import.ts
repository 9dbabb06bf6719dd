import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { stat } from "node:fs/promises";
import {
  type Imported,
  importOrders,
  type RefusedLine,
  UnreadableFile,
} from "@/lib/orders/intake/import-orders";
import { Refusal, runCabinetCommand, tellOf } from "./lib/cabinet-command";

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

/** Where lines that are refused go; of a file without any there is none. */
function openReport(report: string): { tell: (line: RefusedLine) => void; close: (lines: number) => void } {
  try {
    const file = openSync(report, "w");
    return {
      tell: (line) => void writeSync(file, `${JSON.stringify(line)}\n`),
      close: (lines) => {
        closeSync(file);
        if (lines === 0) rmSync(report);
      },
    };
  } catch {
    throw new Refusal(`${report} cannot be written.`);
  }
}

async function run([file, ...more]: string[]): Promise<Imported & { report?: string }> {
  if (!file || more.length > 0) throw new Refusal(usage);
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
  if (size === 0) throw new Refusal(`${file} is no file with something in it.`);
  const report = `${file}.refused.jsonl`;
  const { tell, close } = openReport(report);
  let [refused, hasKept] = [0, false];
  try {
    const counts = await importOrders(file, {
      onRefused: (line) => {
        refused += 1;
        tell(line);
      },
      onProgress: (bytes) => {
        // Told after each batch that was written.
        hasKept = true;
        showProgress(bytes, size);
      },
    });
    if (refused > 0) process.exitCode = 1;
    return { ...counts, ...(refused > 0 && { report }) };
  } catch (fault) {
    if (fault instanceof UnreadableFile) throw new Refusal(`${file}: ${fault.message}`);
    if (!hasKept) throw fault;
    throw new Refusal(`${tellOf(fault)} What was taken until then is kept: run it again, and it goes on.`);
  } finally {
    close(refused);
  }
}

await runCabinetCommand(usage, { import: run });
