import "server-only";
import { findTrigrams } from "@/db/inspect/contents";
import { ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** Without the extension everything works, more slowly. */
export async function trigramsCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.direct();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const { isInstalled, isUsed } = await findTrigrams(reached.sql);
  if (isInstalled && isUsed) return ok("pg_trgm is there");
  return warning(
    `${isInstalled ? "the index made with pg_trgm" : "pg_trgm"} is not there: users are found by reading them all (docs/deployment.md)`,
  );
}
