import "server-only";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import * as schema from "./schema";

const usual = ["select", "insert", "update", "delete"];

/** What the application may do with a table; all four where nothing else is said. */
const narrower: Record<string, string[]> = {
  // Append-only, and not by the triggers alone.
  audit_events: ["select", "insert"],
  // Whose database this is, migrations say.
  deployment: ["select"],
};

/** What the application may do with each table of the product. */
export const rightsByTable: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(schema)
    .filter((exported) => is(exported, PgTable))
    .map((table) => getTableName(table))
    .map((table) => [table, narrower[table] ?? usual]),
);

/**
 * The role that an address signs in as. Asked of the server, since poolers take names that are no roles.
 * @throws {ApplicationRoleError} when nobody can sign in there
 */
export async function findRole(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, prepare: false, onnotice: () => undefined });
  try {
    const [row] = await sql<{ role: string }[]>`select current_user as role`;
    return row?.role ?? "";
  } catch (fault) {
    throw new ApplicationRoleError(fault instanceof Error ? fault.message : String(fault));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The application's address leads to no role that could be given its rights. */
class ApplicationRoleError extends Error {
  constructor(reason: string) {
    super(`The application's role (DATABASE_URL) cannot sign in: ${reason}`);
    this.name = "ApplicationRoleError";
  }
}

/**
 * Gives the application's role what it needs of every table of the product, and takes the rest away: at
 * once, so that a running application sees no gap. Nothing to do where it is the migrations' own role.
 * @param sql a connection of the migrations' role, which owns the tables
 */
export async function grantToRole(sql: postgres.Sql, role: string): Promise<void> {
  const [own] = await sql<{ role: string }[]>`select current_user as role`;
  if (own?.role === role) return;
  await sql.begin(async (tx) => {
    await tx`grant usage on schema public to ${tx(role)}`;
    for (const [table, rights] of Object.entries(rightsByTable)) {
      await tx`revoke all on ${tx(table)} from ${tx(role)}`;
      await tx`grant ${tx.unsafe(rights.join(", "))} on ${tx(table)} to ${tx(role)}`;
    }
    await tx`grant execute on function clear_old_audit_events(integer) to ${tx(role)}`;
  });
}
