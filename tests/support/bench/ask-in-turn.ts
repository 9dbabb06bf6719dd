import type { Executor } from "@/db/client";
import { explain } from "./explain";
import { type Grown, tellGrowth } from "./growth";
import { median, timeInTurn } from "./medians";
import type { Size } from "./sizes";

/** Something that the cabinet asks of the database. */
export interface Question {
  what: string;
  ask: (executor: Executor) => Promise<unknown>;
  /** How many times longer it may take with the most rows than with the fewest. */
  most?: number;
}

/** Questions by kind. */
export type Kinds = [kind: string, questions: Question[]][];

export interface Asked extends Grown {
  /** One of the large tables is read from one end to the other, where there are most rows. */
  whole: boolean;
}

/** Fewer where they take long. */
const rounds = { most: 15, least: 5, withinMs: 2000 };

/**
 * Asks each question of each size, round after round, and prints the medians and the plan; where the fewest rows have
 * another plan, that too.
 * @param kindsOf the same questions for each size, about its own rows
 * @param large the tables that grow
 */
export async function askInTurn(
  sizes: readonly Size[],
  kindsOf: (size: Size) => Promise<Kinds>,
  large: readonly string[],
): Promise<Asked[]> {
  const asked = await Promise.all(sizes.map(async (size) => ({ size, kinds: await kindsOf(size) })));
  const all: Asked[] = [];
  for (const [at, [kind, questions]] of asked[0]!.kinds.entries()) {
    console.log(`\n${kind}: ms at ${sizes.map(({ rows }) => rows).join(", ")}, last ÷ first, plan`);
    for (const [place, { what, most }] of questions.entries()) {
      const ways = asked.map(({ size, kinds }) => ({ size, ask: kinds[at]![1][place]!.ask }));
      const times = await timeInTurn(
        Object.fromEntries(ways.map(({ size, ask }) => [String(size.rows), () => ask(size.database)])),
        rounds,
      );
      const plans: string[] = [];
      for (const { size, ask } of [ways[0]!, ways.at(-1)!])
        plans.push((await explain(size.connection, ask, large)).join(", "));
      const [few, many] = plans as [string, string];
      const one = {
        what: `${kind}: ${what}`,
        most,
        whole: many.includes("WHOLE"),
        ms: sizes.map(({ rows }) => median(times.get(String(rows))!)),
      };
      console.log(`${tellGrowth({ ...one, what })}  ${few === many ? many : `${many} | few rows: ${few}`}`);
      all.push(one);
    }
  }
  return all;
}
