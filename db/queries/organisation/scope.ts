import "server-only";
import { and, type Column, eq, sql, type SQL } from "drizzle-orm";
import { userRights, users } from "../../schema";

/** Whose people an administrator sees: everybody's, or one enterprise's (null: nobody's). */
export type Scope = { everyone: true } | { everyone: false; enterpriseId: string | null };

/** The gateway's own staff are nobody's employees, whichever enterprise their row names. */
const isNoStaff = sql`not exists (select 1 from ${userRights} where ${userRights.userId} = ${users.id} and ${userRights.right} = 'system.manage')`;

/** Holds for the users within `scope`; nothing is always true for everyone's. */
export function usersWithin(scope: Scope): SQL | undefined {
  if (scope.everyone) return undefined;
  // A null is spelt out: `= null` would do the same by accident.
  return scope.enterpriseId === null
    ? sql`false`
    : and(eq(users.enterpriseId, scope.enterpriseId), isNoStaff);
}

/** Holds for what belongs to an enterprise within `scope`, by the column that names it. */
export function enterpriseWithin(scope: Scope, enterpriseId: Column): SQL | undefined {
  if (scope.everyone) return undefined;
  return scope.enterpriseId === null ? sql`false` : eq(enterpriseId, scope.enterpriseId);
}

/** Holds for whoever looks after everybody; what belongs to the gateway as a whole is for them alone. */
export const onlyEveryone = (scope: Scope): SQL | undefined => (scope.everyone ? undefined : sql`false`);
