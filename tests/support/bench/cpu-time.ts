import { readdirSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second (USER_HZ, proc(5)). */
const tickMs = 10;

/** A process's parent and the processor time it and its ended children have used, in milliseconds. */
function readProcess(pid: string): { parent: number; ms: number } | null {
  try {
    // The name in brackets may hold spaces: what counts comes after it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ms: ticks * tickMs };
  } catch {
    return null;
  }
}

/** The processor time that a process and all below it have used so far, in milliseconds, to the nearest ten. */
export function cpuMs(pid: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const read = readProcess(name);
      return read ? [{ pid: Number(name), ...read }] : [];
    });
  const sumOf = (root: number): number =>
    processes.filter(({ parent }) => parent === root).reduce((sum, child) => sum + sumOf(child.pid), 0) +
    (processes.find((one) => one.pid === root)?.ms ?? 0);
  return sumOf(pid);
}
