/** The values' quantile `at`, 0 to 1; the lower of two in the middle. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * at)]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Times each way in turn, round after round, so that whatever else the machine does falls on all alike; every
 * round begins with another one. Returns milliseconds by way.
 * @param rounds so many, or as many as there is time for
 */
export async function timeInTurn(
  ways: Readonly<Record<string, (round: number) => Promise<unknown>>>,
  rounds: number | { least: number; most: number; withinMs: number },
): Promise<Map<string, number[]>> {
  const names = Object.keys(ways);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const { least, most, withinMs } =
    typeof rounds === "number" ? { least: rounds, most: rounds, withinMs: 0 } : rounds;
  const began = performance.now();
  for (let round = 0; round < most; round += 1) {
    if (round >= least && performance.now() - began > withinMs) break;
    for (let step = 0; step < names.length; step += 1) {
      const name = names[(round + step) % names.length]!;
      const begun = performance.now();
      await ways[name]!(round);
      times.get(name)!.push(performance.now() - begun);
    }
  }
  return times;
}

/** Median, least and most, in words. */
export function tellMedian(values: readonly number[], digits = 2): string {
  const [least, middle, most] = [0, 0.5, 1].map((at) => quantile(values, at).toFixed(digits));
  return `${middle} (${least} – ${most})`;
}
