import "server-only";
import { eq, sql, type SQL } from "drizzle-orm";
import { users } from "../schema";

/** Whose people an administrator sees: everybody's, or one enterprise's (null: nobody's). */
export type Scope = { everyone: true } | { everyone: false; enterpriseId: string | null };

/** Holds for the users within `scope`; nothing is always true for everyone's. */
export function usersWithin(scope: Scope): SQL | undefined {
  if (scope.everyone) return undefined;
  // A null is spelt out: `= null` would do the same by accident.
  return scope.enterpriseId === null ? sql`false` : eq(users.enterpriseId, scope.enterpriseId);
}
