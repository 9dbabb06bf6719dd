import "server-only";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { CabinetMode } from "@/lib/env";
import { findRole, grantToRole } from "./application-role";

/** Any number, the same for all who migrate this product. */
const advisoryLock = 7_203_518;

/**
 * Brings the database to the current schema, stamps it with the mode of its first migration, and gives
 * the application's role its rights where that is another one. Safe to run twice and from two places at
 * once: the second waits and finds nothing to do.
 * @param url the direct address, not a transaction-mode pooler's; its role comes to own the tables
 * @param applicationUrl where the application will sign in; may be a pooler's
 * @throws {ModeMismatchError} when the database is the other mode's
 * @throws {ApplicationRoleError} when nobody can sign in at `applicationUrl`
 */
export async function migrateDatabase(url: string, mode: CabinetMode, applicationUrl = url): Promise<void> {
  const role = applicationUrl === url ? null : await findRole(applicationUrl);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await refuseOtherMode(sql, mode);
    // A change of the schema may take its time, but not make everybody wait behind it for a lock.
    await sql`set statement_timeout = 0`;
    await sql`set lock_timeout = '10s'`;
    await limitSessions(sql);
    await migrate(drizzle(sql), { migrationsFolder: path.join(process.cwd(), "db", "migrations") });
    await sql`insert into deployment (cabinet_mode) values (${mode}) on conflict do nothing`;
    if (role !== null) await grantToRole(sql, role);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Bounds on what a session may hold on to: those of the database, since a transaction-mode pooler hands sessions
 * around and lets no client set its own. A page has its figures in 0.4 seconds at worst (docs/performance.md);
 * 30 end what has gone astray. Left as they are by one who may not change them.
 */
const sessionLimits = { statement_timeout: "30s", idle_in_transaction_session_timeout: "15s" };

async function limitSessions(sql: postgres.Sql): Promise<void> {
  const [database] = await sql<{ name: string; owned: boolean }[]>`
    select quote_ident(datname) as name, pg_has_role(datdba, 'member') as owned
    from pg_database where datname = current_database()`;
  if (!database?.owned) return;
  for (const [setting, limit] of Object.entries(sessionLimits))
    await sql.unsafe(`alter database ${database.name} set ${setting} = '${limit}'`);
}

/** The database belongs to the other cabinet. */
export class ModeMismatchError extends Error {
  constructor(stamped: string, mode: string) {
    super(
      `The database is the ${stamped} cabinet's, and CABINET_MODE is ${mode}: nothing of one is valid in the other.`,
    );
    this.name = "ModeMismatchError";
  }
}

async function refuseOtherMode(sql: postgres.Sql, mode: string): Promise<void> {
  const [known] = await sql`select to_regclass('deployment') is not null as stamped`;
  if (!known?.stamped) return;
  const [row] = await sql<{ cabinet_mode: string }[]>`select cabinet_mode from deployment`;
  if (row && row.cabinet_mode !== mode) throw new ModeMismatchError(row.cabinet_mode, mode);
}
