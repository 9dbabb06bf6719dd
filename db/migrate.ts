import "server-only";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
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
export async function migrateDatabase(
  url: string,
  mode: "test" | "live",
  applicationUrl = url,
): Promise<void> {
  const role = applicationUrl === url ? null : await findRole(applicationUrl);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await refuseOtherMode(sql, mode);
    await migrate(drizzle(sql), { migrationsFolder: path.join(process.cwd(), "db", "migrations") });
    await sql`insert into deployment (cabinet_mode) values (${mode}) on conflict do nothing`;
    if (role !== null) await grantToRole(sql, role);
  } finally {
    await sql.end({ timeout: 5 });
  }
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
