import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const intervalMs = 100;
const kibibytesPerMegabyte = 1000 / 1.024;

/** The resident memory of a process, in megabytes; null when it has ended. Linux tells it in /proc. */
export function residentMegabytes(pid: number): number | null {
  try {
    const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? null : Number(kibibytes) / kibibytesPerMegabyte;
  } catch {
    return null;
  }
}

/** The most resident memory that a process had, in megabytes, looked at ten times a second until `work` is over. */
export async function peakMegabytes<Result>(
  pid: number,
  work: Promise<Result>,
): Promise<{ result: Result; peak: number }> {
  const over = new AbortController();
  let peak = 0;
  const watching = (async () => {
    while (!over.signal.aborted) {
      peak = Math.max(peak, residentMegabytes(pid) ?? 0);
      await delay(intervalMs, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  try {
    return { result: await work, peak };
  } finally {
    over.abort();
    await watching;
  }
}
