/** What something takes at each size, in milliseconds, the fewest rows first. */
export interface Grown {
  what: string;
  ms: number[];
  /** How many times longer it may take with the most rows than with the fewest. */
  most?: number;
}

const ratioOf = ({ ms }: Grown): number => ms.at(-1)! / ms[0]!;

export function tellGrowth(grown: Grown): string {
  const times = grown.ms.map((ms) => ms.toFixed(1).padStart(8)).join("");
  return `  ${grown.what.padEnd(42)}${times}${`${ratioOf(grown).toFixed(2)}×`.padStart(9)}`;
}

/** What grows more than it may, in words. */
export const missedBy = (grown: readonly Grown[]): string[] =>
  grown
    .filter(({ most = Infinity, ...one }) => ratioOf(one) > most)
    .map((one) => `${one.what} takes ${ratioOf(one).toFixed(2)} times as long, and may take ${one.most}`);
