import "server-only";
import { listAppliedMigrations } from "@/db/inspect/list-applied-migrations";
import { findStamp } from "@/db/inspect/contents";
import { closeInspected, type Inspected, openInspected } from "@/db/inspect/open";
import { findServer } from "@/db/inspect/server";
import journal from "@/db/migrations/meta/_journal.json";
import { type ClockDifference, measureClock } from "@/lib/doctor/measure-clock";
import { databaseEnv } from "@/lib/env";
import { withPatience } from "@/lib/process/with-patience";

/** The migrations of this build and the database's; null where the application's role may not see the latter. */
export type MigrationsState = { built: number; missing: number; unknown: number } | null;

export interface DatabaseState {
  version: string;
  clock: ClockDifference;
  /** The cabinet it was stamped for at its first migration. */
  mode: string | null;
  migrations: MigrationsState;
}

/** Milliseconds: a page does not wait longer. */
const patienceMs = 3_000;

/** What the database says of itself, on a connection of its own; null where it says nothing within seconds. */
export async function lookAtDatabase(url = databaseEnv().DATABASE_URL): Promise<DatabaseState | null> {
  const sql = openInspected(url);
  try {
    return await withPatience(ask(sql), null, patienceMs);
  } catch {
    return null;
  } finally {
    void closeInspected(sql).catch(() => undefined);
  }
}

/** One question after another: they share a connection, and the clock's is timed. */
async function ask(sql: Inspected): Promise<DatabaseState> {
  const { version } = await findServer(sql);
  const clock = await measureClock(sql, Date.now);
  const mode = (await findStamp(sql))?.mode ?? null;
  return { version, clock, mode, migrations: await compareMigrations(sql) };
}

async function compareMigrations(sql: Inspected): Promise<MigrationsState> {
  try {
    const applied = new Set((await listAppliedMigrations(sql)).map(({ madeAt }) => madeAt));
    const built = journal.entries.map(({ when }) => when);
    const missing = built.filter((madeAt) => !applied.has(madeAt)).length;
    return { built: built.length, missing, unknown: applied.size - (built.length - missing) };
  } catch (fault) {
    if (isNotAllowed(fault)) return null;
    throw fault;
  }
}

/** The journal belongs to the role of migrations; what it holds against the files, `npm run doctor` tells. */
const isNotAllowed = (fault: unknown) => fault instanceof Error && "code" in fault && fault.code === "42501";
