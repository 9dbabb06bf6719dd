import "server-only";
import type postgres from "postgres";

/**
 * Without named statements, which a pooler in transaction mode loses, the driver first asks the database for the types
 * of a statement's parameters and waits: every statement costs two round trips (3.4.9, `build` in connection.js). The
 * database works types out by itself as well, and everything but an array is written the same way whatever its type
 * is: so the driver is told that it need not ask, and sends all in one.
 */
export function oneRoundTrip(sql: postgres.Sql): void {
  // The class of every statement; one that is never awaited is never sent.
  const { prototype } = sql.unsafe("").constructor as { prototype: Statement };
  Object.defineProperty(prototype, "describeFirst", {
    configurable: true,
    get(this: Statement) {
      return this.args.some((arg) => Array.isArray(arg));
    },
    set: () => undefined,
  });
}

/** What the driver calls a Query, as far as this goes by it. */
interface Statement {
  args: unknown[];
}
