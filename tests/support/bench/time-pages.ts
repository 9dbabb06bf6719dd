import type { Visitor } from "../e2e/visitor";
import { median, quantile, timeInTurn } from "./medians";

const rounds = 9;

/** Prints how long pages take to answer whole, as who is signed in sees them. */
export async function timePages(visitor: Visitor, paths: readonly string[]): Promise<void> {
  const asking = (path: string) => async () => {
    const { status } = await visitor.ask(path);
    if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
  };
  const times = await timeInTurn(Object.fromEntries(paths.map((path) => [path, asking(path)])), rounds);
  console.log(`\npages, ${rounds} rounds in turn: median, slowest`);
  for (const [path, values] of times)
    console.log(
      `  ${path.padEnd(40)}${median(values).toFixed(0).padStart(6)} ms ${quantile(values, 1).toFixed(0).padStart(6)} ms`,
    );
}
