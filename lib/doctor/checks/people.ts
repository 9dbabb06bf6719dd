import "server-only";
import { countHolders, findLogins } from "@/db/inspect/contents";
import { demoAccounts } from "@/db/seed/demo-accounts";
import { failed, ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** Somebody can let others in. */
export async function administratorCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.application();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const count = await countHolders(reached.sql, ["system.manage", "users.manage"]);
  return count > 0
    ? ok(`${count} active`)
    : failed("there is none: npm run user -- create --login … --email … --rights system.manage,users.manage");
}

/** Their passwords are in the README. */
export async function demoAccountsCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.application();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const found = await findLogins(
    reached.sql,
    demoAccounts.map(({ login }) => login),
  );
  if (found.length === 0) return ok("none");
  const words = `${found.join(", ")}: everybody knows their passwords; use another database`;
  return around.given.CABINET_MODE === "live" ? failed(words) : warning(words);
}
