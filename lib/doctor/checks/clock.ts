import "server-only";
import { failed, ok, skipped, type Verdict, warning } from "../finding";
import { measureClock } from "../measure-clock";
import type { Surroundings } from "../surroundings";

/** The provider tells whole seconds, and its answer was on its way. */
const allowedByMailMs = 5_000;

const tell = (ms: number) => `${(Math.abs(ms) / 1000).toFixed(1)} s`;

/** The database decides what is valid, this machine signs and compares with others. */
export async function clockCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.application();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const { difference, isSound } = await measureClock(reached.sql, around.now);
  return isSound
    ? ok(`${tell(difference)} from ours`)
    : failed(
        `${tell(difference)} ${difference > 0 ? "ahead of" : "behind"} ours: let both follow a time server`,
      );
}

/** A third clock says which of two is wrong. */
export async function mailClockCheck(around: Surroundings): Promise<Verdict> {
  const theirs = (await around.mailProvider())?.answeredAt;
  if (!theirs) return skipped("no mail provider has told its time");
  const difference = theirs - around.now();
  return Math.abs(difference) <= allowedByMailMs
    ? ok("as ours, to a few seconds")
    : warning(
        `${tell(difference)} ${difference > 0 ? "ahead of" : "behind"} ours: let this machine follow a time server`,
      );
}
