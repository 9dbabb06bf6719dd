import "server-only";
import { asking, closeInspected, type Inspected, openInspected } from "./open";

export interface Server {
  role: string;
  isSuperuser: boolean;
  /** A copy of another server, or one that was told to take no writes. */
  isReadOnly: boolean;
  /** Such as 150018. */
  versionNumber: number;
  version: string;
}

/** The server behind a connection, and the role it signs in as. */
export async function findServer(sql: Inspected): Promise<Server> {
  const [row] = await asking(
    sql,
    (tx) => tx<Server[]>`
      select current_user as role, current_setting('is_superuser') = 'on' as "isSuperuser",
        (pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool) as "isReadOnly",
        current_setting('server_version_num')::int as "versionNumber", current_setting('server_version') as version`,
  );
  return row!;
}

/** Turns that two connections take: others use the pool meanwhile, and may take what one of them has left. */
const turns = 10;

/**
 * Whether connections to `url` are given server sessions a transaction at a time, as a transaction-mode pooler does:
 * of two that are both open and take turns, one is then seen in more than one session, or in the other's.
 */
export async function areSessionsShared(url: string): Promise<boolean> {
  const pair = [openInspected(url), openInspected(url)];
  const sessions = new Map<number, Inspected>();
  try {
    for (let turn = 0; turn < turns; turn += 1)
      for (const sql of pair) {
        const [row] = await asking(sql, (tx) => tx<{ pid: number }[]>`select pg_backend_pid() as pid`);
        if ((sessions.get(row!.pid) ?? sql) !== sql) return true;
        sessions.set(row!.pid, sql);
      }
    return sessions.size > pair.length;
  } finally {
    await Promise.all(pair.map(closeInspected));
  }
}

/** The database's time, in milliseconds since 1970. */
export async function findServerTime(sql: Inspected): Promise<number> {
  const [row] = await sql<
    { ms: number }[]
  >`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`;
  return row!.ms;
}

/** What a session of this role may hold on to, as PostgreSQL tells it ("30s"); null: for ever. */
export interface SessionLimits {
  statement: string | null;
  idleTransaction: string | null;
}

/** The limits a connection is given when it is made. */
export async function findSessionLimits(sql: Inspected): Promise<SessionLimits> {
  const [row] = await asking(
    sql,
    (tx) => tx<SessionLimits[]>`
      select max(reset_val || coalesce(unit, '')) filter (where name = 'statement_timeout' and reset_val <> '0') as statement,
        max(reset_val || coalesce(unit, '')) filter (where name = 'idle_in_transaction_session_timeout' and reset_val <> '0')
          as "idleTransaction"
      from pg_settings where name in ('statement_timeout', 'idle_in_transaction_session_timeout')`,
  );
  return row!;
}
