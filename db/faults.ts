import "server-only";

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
