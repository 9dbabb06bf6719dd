import type { Explained } from "./explain";

/** A line of a table of plans; `reference`: the milliseconds that the list's own first page takes. */
export function planLine(what: string, { ms, rows, indexes, scanned }: Explained, reference: number): string {
  const ratio = `${(ms / reference).toFixed(1)}×`.padStart(8);
  const plan = [...indexes, ...scanned.map((table) => `WHOLE ${table}`)].join(", ");
  return `  ${what.padEnd(40)}${ratio} ${ms.toFixed(2).padStart(9)} ms ${String(rows).padStart(3)} rows  ${plan}`;
}
