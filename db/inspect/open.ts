import "server-only";
import postgres from "postgres";
import { oneStatementAConnection } from "../one-statement-a-connection";

/** A single connection that looks at a database and changes nothing. */
export type Inspected = postgres.Sql;

/** Seconds a connection may take to come about, milliseconds a statement may take. */
const connectSeconds = 5;
const statementMs = 5_000;

/** Opens a connection at the first question; it is the caller's to end. `url` may lead to a transaction-mode pooler. */
export function openInspected(url: string): Inspected {
  const sql = postgres(url, {
    max: 1,
    prepare: false,
    connect_timeout: connectSeconds,
    onnotice: () => undefined,
  });
  const onSilence = () => void sql.end({ timeout: 0 });
  return oneStatementAConnection(sql, { size: 1, patienceMs: 2 * statementMs, onSilence });
}

/** Ends a connection, one that hangs too. */
export const closeInspected = (sql: Inspected): Promise<void> => sql.end({ timeout: 1 });

/**
 * Asks in a transaction that reads alone and is given up by the server when it takes longer than five seconds: a
 * limit of the session would stay with a pooler's connection.
 */
export const asking = <Answer>(sql: Inspected, ask: (tx: postgres.TransactionSql) => Promise<Answer>) =>
  sql.begin(async (tx) => {
    await tx`set transaction read only`;
    await tx`select set_config('statement_timeout', ${String(statementMs)}, true)`;
    return ask(tx);
  });
