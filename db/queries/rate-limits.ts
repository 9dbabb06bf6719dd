import "server-only";
import { eq, type SQL, sql, WithSubquery } from "drizzle-orm";
import type { Executor } from "../client";
import { rateLimits } from "../schema";

/** One point to take of a counter that has so many. */
export interface Take {
  key: string;
  points: number;
  /** From the first point to the end of the window. */
  seconds: number;
  /** From the last point to the end of the window, in place of what is left of it. */
  blockSeconds?: number;
}

/** `seconds` until the counter has points again: as long, more than `points` were asked of it. */
export interface Taken {
  /** Which of the takes: 0 is the first. */
  at: number;
  isOver: boolean;
  seconds: number;
}

const isPast = sql`${rateLimits.expire} <= now()`;
const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;
const secondsLeft = sql`greatest(1, ceil(extract(epoch from expire - now())))::int`;

/**
 * Takes a point of each counter in turn; behind one that has none left nothing is taken. Many at once take one after
 * the other, by the database's clock. For a statement that asks more: `steps` come first in its `with`, and `counted`
 * has a row for each counter that was come to, as {@link Taken}.
 */
export function takingPoints(takes: readonly Take[]): { steps: WithSubquery[]; counted: SQL } {
  const name = (at: number) => sql.identifier(`taken_${at}`);
  const steps = takes.map(({ key, points, seconds, blockSeconds }, at) => {
    const before = takes[at - 1];
    const isLast = sql`${rateLimits.points} + 1 = ${points}::int`;
    return new WithSubquery(
      sql`
      insert into ${rateLimits} (key, points, expire)
      select ${key}, 1, ${inSeconds(seconds)}
      ${before ? sql`from ${name(at - 1)} where points <= ${before.points}::int` : sql``}
      on conflict (key) do update set
        points = case when ${isPast} then 1 else ${rateLimits.points} + 1 end,
        expire = case
          when ${isPast} then excluded.expire
          ${blockSeconds ? sql`when ${isLast} then ${inSeconds(blockSeconds)}` : sql``}
          else ${rateLimits.expire} end
      returning points, expire`,
      {},
      `taken_${at}`,
    );
  });
  const results = takes.map(
    ({ points }, at) =>
      sql`select ${at}::int as at, points > ${points}::int as is_over, ${secondsLeft} as seconds from ${name(at)}`,
  );
  return { steps, counted: sql.join(results, sql` union all `) };
}

/** Takes a point of each counter in turn, in one statement; as {@link takingPoints}. */
export async function takeRatePoints(executor: Executor, takes: readonly Take[]): Promise<Taken[]> {
  const { steps, counted } = takingPoints(takes);
  return executor
    .with(...steps)
    .select({
      at: sql<number>`at`,
      isOver: sql<boolean>`is_over`,
      seconds: sql<number>`seconds`,
    })
    .from(sql`(${counted}) as counted`);
}

/** Seconds until a counter of `points` has one again; 0 when it has one now. */
export async function findRateWait(executor: Executor, key: string, points: number): Promise<number> {
  const [row] = await executor
    .select({ seconds: sql<number>`${secondsLeft}` })
    .from(rateLimits)
    .where(
      sql`${eq(rateLimits.key, key)} and ${rateLimits.points} >= ${points} and ${rateLimits.expire} > now()`,
    );
  return row?.seconds ?? 0;
}

/** Gives one point back to a counter, where any were taken. */
export async function returnRatePoint(executor: Executor, key: string): Promise<void> {
  await executor
    .update(rateLimits)
    .set({ points: sql`${rateLimits.points} - 1` })
    .where(sql`${eq(rateLimits.key, key)} and ${rateLimits.points} > 0`);
}

/** Removes one counter. */
export async function deleteRateLimit(executor: Executor, key: string): Promise<void> {
  await executor.delete(rateLimits).where(eq(rateLimits.key, key));
}
