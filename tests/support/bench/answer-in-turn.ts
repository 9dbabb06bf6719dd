import type { GrownCabinet } from "./grown-cabinets";
import { type Grown, tellGrowth } from "./growth";
import { median } from "./medians";

/** What one request took, in milliseconds: until it was answered whole, and what the server waited for its database. */
export interface Took {
  answer: number;
  database: number;
}

/** Does one thing and tells what it took. */
export async function timeAnswer({ proxy }: GrownCabinet, work: () => Promise<unknown>): Promise<Took> {
  const before = proxy.waitedMs();
  const begun = performance.now();
  await work();
  const answer = performance.now() - begun;
  return { answer, database: proxy.waitedMs() - before };
}

export const warmUps = 3;

/**
 * Asks the server of each size in turn, round after round, and prints the medians of what people wait for and of what
 * the database has of it.
 * @param ask one request of a round
 */
export async function answerInTurn(
  cabinets: readonly GrownCabinet[],
  what: string,
  ask: (cabinet: GrownCabinet, round: number) => Promise<Took>,
  { rounds, most }: { rounds: number; most?: { answer?: number; database?: number } },
): Promise<Record<keyof Took, Grown>> {
  const took = cabinets.map(() => [] as Took[]);
  for (let round = 0; round < warmUps + rounds; round += 1)
    for (let step = 0; step < cabinets.length; step += 1) {
      const at = (round + step) % cabinets.length;
      const one = await ask(cabinets[at]!, round);
      if (round >= warmUps) took[at]!.push(one);
    }
  const grown = (part: keyof Took, name: string): Grown => ({
    what: `${what}, ${name}`,
    ms: took.map((times) => median(times.map((time) => time[part]))),
    most: most?.[part],
  });
  const both = { answer: grown("answer", "answered"), database: grown("database", "of it the database") };
  for (const one of Object.values(both)) console.log(tellGrowth(one));
  return both;
}
