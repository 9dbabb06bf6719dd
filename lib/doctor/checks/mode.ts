import "server-only";
import { findStamp } from "@/db/inspect/contents";
import { failed, ok, skipped, type Verdict } from "../finding";
import type { Surroundings } from "../surroundings";

/** The database is stamped for the cabinet that is to work on it. */
export async function modeCheck(around: Surroundings): Promise<Verdict> {
  const { CABINET_MODE: mode } = around.given;
  const reached = await around.application();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const stamp = await findStamp(reached.sql);
  if (!stamp) return failed("the database is nobody's yet: run npm run db:migrate");
  return stamp.mode === mode
    ? ok(`the database is the ${mode} cabinet's`)
    : failed(
        `the database is the ${stamp.mode} cabinet's, and CABINET_MODE is ${mode ?? "not set"}: give each its own`,
      );
}
