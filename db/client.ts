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
 * database ends statements after 30 seconds itself (db/migrate-database.ts).
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
