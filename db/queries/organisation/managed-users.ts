import "server-only";
import { and, asc, eq, exists, gt, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../client";
import { enterprises, type RightCode, userRights, users, type UserStatus } from "../../schema";
import { type Scope, usersWithin } from "./scope";
import { matching, type UserFilter } from "./user-filter";
import { isInvited, rightsOfUser, showsSecondFactor } from "./user-columns";

/** A user as an administrator sees one in the list. */
export interface ListedUser {
  id: string;
  login: string;
  name: string | null;
  email: string | null;
  locale: string;
  status: UserStatus;
  /** Invited, and no password set yet. */
  isInvited: boolean;
  enterpriseName: string | null;
  lastSignInAt: Date | null;
  /** Whether a code is asked for beside the password. */
  hasSecondFactor: boolean;
}

const listedColumns = {
  id: users.id,
  login: users.login,
  name: users.name,
  email: users.email,
  locale: users.locale,
  status: users.status,
  isInvited,
  enterpriseName: enterprises.name,
  lastSignInAt: users.lastSignInAt,
  hasSecondFactor: showsSecondFactor,
};

/**
 * Users within `scope` that match the filter, by login, case aside.
 * @param place `after` is the login that the page before ended with
 */
export const selectUsers = (
  executor: Executor,
  scope: Scope,
  filter: UserFilter,
  place: { after?: string; limit: number },
): Promise<ListedUser[]> =>
  executor
    .select(listedColumns)
    .from(users)
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
    .where(
      and(
        usersWithin(scope),
        ...matching(executor, filter),
        place.after === undefined ? undefined : gt(sql`lower(${users.login})`, sql`lower(${place.after})`),
      ),
    )
    .orderBy(asc(sql`lower(${users.login})`))
    .limit(place.limit);

/** How many users within `scope` match the filter. */
export const countUsers = (executor: Executor, scope: Scope, filter: UserFilter): Promise<number> =>
  executor.$count(users, and(usersWithin(scope), ...matching(executor, filter)));

/** A user as an administrator sees one alone. */
export interface ManagedUser extends ListedUser {
  timeZone: string | null;
  enterpriseId: string | null;
  /** Grows with every change: whoever saves an older one is told. */
  version: number;
  createdAt: Date;
  rights: RightCode[];
}

/** One user within `scope`; null for anyone else's. */
export async function selectManagedUser(
  executor: Executor,
  scope: Scope,
  id: string,
): Promise<ManagedUser | null> {
  const [row] = await executor
    .select({
      ...listedColumns,
      timeZone: users.timeZone,
      enterpriseId: users.enterpriseId,
      version: users.version,
      createdAt: users.createdAt,
      rights: rightsOfUser,
    })
    .from(users)
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
    .where(and(eq(users.id, id), usersWithin(scope)));
  return row ?? null;
}

/** The right whose last holder an enterprise (null: the gateway's own staff) may not lose. */
export const keyRight = (enterpriseId: string | null): RightCode =>
  enterpriseId === null ? "system.manage" : "users.manage";

const selectAdministrators = (executor: Executor, enterpriseId: string | null) =>
  executor
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        sql`${users.enterpriseId} is not distinct from ${enterpriseId}`,
        eq(users.status, "active"),
        exists(
          executor
            .select({ one: sql`1` })
            .from(userRights)
            .where(and(eq(userRights.userId, users.id), eq(userRights.right, keyRight(enterpriseId)))),
        ),
      ),
    )
    .orderBy(users.id);

/** The active administrators of an enterprise (null: of the gateway's own staff). */
export const listAdministrators = async (
  executor: Executor,
  enterpriseId: string | null,
): Promise<string[]> => (await selectAdministrators(executor, enterpriseId)).map(({ id }) => id);

/**
 * Locks and returns the active administrators of an enterprise (null: of the gateway's own staff).
 * In the order of their ids, so that two who disable each other at once wait, and do not block, each other.
 */
export async function lockAdministrators(tx: Transaction, enterpriseId: string | null): Promise<string[]> {
  await selectAdministrators(tx, enterpriseId).for("no key update");
  // Read again: whoever waited for the lock still sees the rights as they were before it.
  return listAdministrators(tx, enterpriseId);
}
