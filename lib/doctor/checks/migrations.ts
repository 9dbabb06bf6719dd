import "server-only";
import { listAppliedMigrations } from "@/db/inspect/list-applied-migrations";
import { listBuiltMigrations } from "@/db/inspect/list-built-migrations";
import { failed, ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** The database has had the migrations of this build, and the very same. */
export async function migrationsCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.direct();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const [built, applied] = [listBuiltMigrations(), await listAppliedMigrations(reached.sql)];
  const hashes = new Map(applied.map(({ madeAt, hash }) => [madeAt, hash]));
  const known = new Set(built.map(({ madeAt }) => madeAt));

  const missing = built.filter(({ madeAt }) => !hashes.has(madeAt)).length;
  if (missing > 0) return failed(`${missing} of ${built.length} are missing: run npm run db:migrate`);
  const changed = built.filter(({ madeAt, hash }) => hashes.get(madeAt) !== hash).length;
  if (changed > 0)
    return failed(
      `${changed} of ${built.length} are not as they were applied: deploy the files of the release`,
    );
  const unknown = applied.filter(({ madeAt }) => !known.has(madeAt));
  const newest = built.at(-1)?.madeAt ?? 0;
  if (unknown.some(({ madeAt }) => madeAt < newest))
    return failed(`${unknown.length} in the database are of no release: is it this product's database?`);
  if (unknown.length > 0)
    return warning(
      `${unknown.length} are newer than this build: right after a rollback, else deploy the newer release`,
    );
  return ok(`${built.length} of ${built.length}`);
}
