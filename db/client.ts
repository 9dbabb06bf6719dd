import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { databaseEnv } from "@/lib/env";
import { oneRoundTrip } from "./one-round-trip";
import { oneStatementAConnection } from "./one-statement-a-connection";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query runs on: the pool, or the transaction it belongs to. */
export type Executor = Database | Transaction;

interface Connected {
  sql: postgres.Sql;
  database: Database;
}

// Shared by all bundles of one process: each would otherwise open a pool of its own.
const holder = globalThis as typeof globalThis & { cabinetDatabase?: Connected };

/** Connections of one instance: small, since instances multiply and the pooler counts them all. */
const poolSize = 10;

/**
 * Milliseconds after which a statement or transaction without an end means a connection that leads nowhere: the
 * database ends statements after 30 seconds itself (db/migrate.ts).
 */
const patienceMs = 40_000;

function connect(): Connected {
  const sql = postgres(databaseEnv().DATABASE_URL, {
    max: poolSize,
    // A transaction-mode pooler gives every statement another server session.
    prepare: false,
    // Seconds: one that hangs, as begun while a pooler had no server, holds a place of the pool for as long.
    connect_timeout: 3,
    // Seconds. The driver's own pauses grow to twenty: whoever asks meanwhile would wait for a 503 as long.
    backoff: () => 0.2,
    idle_timeout: 60,
    onnotice: () => undefined,
  });
  oneRoundTrip(sql);
  // Whatever hangs is cut off, as if the database were away; the next statement finds a new pool.
  const onSilence = () => {
    if (holder.cabinetDatabase?.sql === sql) holder.cabinetDatabase = undefined;
    void sql.end({ timeout: 0 });
  };
  const inTurn = oneStatementAConnection(sql, { size: poolSize, patienceMs, onSilence });
  return { sql, database: drizzle(inTurn, { schema, casing: "snake_case" }) };
}

/** The database of this process; connects at the first query. */
export function db(): Database {
  holder.cabinetDatabase ??= connect();
  return holder.cabinetDatabase.database;
}

/** Closes the pool: for tools and tests, which must end. */
export async function closeDatabase(): Promise<void> {
  await holder.cabinetDatabase?.sql.end({ timeout: 5 });
  holder.cabinetDatabase = undefined;
}

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  // Not taking connections; a copy that takes no writes, as during a change of servers.
  "55000",
  "25006",
]);

/** The codes of a fault and of what caused it, the outermost first: the driver's words and PostgreSQL's. */
export function codesOf(fault: unknown): string[] {
  const codes: string[] = [];
  for (let error = fault, depth = 0; error instanceof Object && depth < 8; depth += 1) {
    const { code, cause, err } = error as { code?: unknown; cause?: unknown; err?: unknown };
    if (typeof code === "string") codes.push(code);
    error = cause ?? err;
  }
  return codes;
}

/**
 * Whether a fault, or what caused it, says that the database cannot be worked with now. Classes 08
 * (connection), 28 (role or password), 3D (no such database), 53 (resources) and 57P (shutdown, starting up) are
 * PostgreSQL's own words for it.
 */
export const isDatabaseAway = (fault: unknown): boolean =>
  codesOf(fault).some((code) => awayCodes.has(code) || /^(08|28|3D|53|57P)/.test(code));

/** PostgreSQL's own code of a fault, such as 57014, where it has one. */
export const sqlStateOf = (fault: unknown): string | undefined =>
  codesOf(fault).find((code) => /^[0-9A-Z]{5}$/.test(code));

/** Whether a fault says that a table is not there (42P01): no migration has been here. */
export const isNotMigrated = (fault: unknown): boolean => codesOf(fault).includes("42P01");

/** Whether a fault says that a value which must be the only one is there already (23505). */
export const isTaken = (fault: unknown): boolean => codesOf(fault).includes("23505");
