import "server-only";
import { findSessionLimits } from "@/db/inspect/server";
import { ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** A statement or a transaction that hangs is ended by the database, however the pooler hands sessions around. */
export async function limitsCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.application();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const { statement, idleTransaction } = await findSessionLimits(reached.sql);
  if (statement && idleTransaction)
    return ok(
      `a statement ends after ${statement}, a transaction that waits for its client after ${idleTransaction}`,
    );
  return warning(
    "what hangs holds its session for ever: let the owner run npm run db:migrate, which sets limits, and connect the pooler anew",
  );
}
