import { text } from "node:stream/consumers";
import type { Imported } from "@/lib/orders/intake/import-orders";
import { start } from "@/scripts/lib/child.mjs";
import { peakMegabytes } from "./memory";

/**
 * Imports a file by what `npm run orders:import` runs, in a process of its own. Returns what became of its lines, the
 * seconds it took and the most resident memory, in megabytes.
 */
export async function importFile(file: string): Promise<{ counts: Imported; seconds: number; peak: number }> {
  const began = performance.now();
  const { child, ended } = start(
    process.execPath,
    ["--max-semi-space-size=4", "--import", "tsx", "scripts/orders-import.ts", "import", file],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const said = text(child.stdout!);
  const { result, peak } = await peakMegabytes(child.pid!, ended);
  if (result !== 0) throw new Error(`The import has failed: ${await said}`);
  const counts = JSON.parse(await said) as Imported;
  return { counts, seconds: (performance.now() - began) / 1000, peak };
}
