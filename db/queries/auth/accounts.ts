import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../client";
import { enterprises, knownDevices, type RightCode, users, type UserStatus } from "../../schema";
import { hasSecondFactor, rightsOfUser } from "../organisation/user-columns";

/**
 * The columns of an {@link Account}.
 * @param deviceHash of the device that asks; null where it has none
 */
export const accountColumns = (deviceHash: string | null) => ({
  id: users.id,
  login: users.login,
  name: users.name,
  email: users.email,
  locale: users.locale,
  timeZone: users.timeZone,
  status: users.status,
  passwordHash: users.passwordHash,
  version: users.version,
  enterpriseId: users.enterpriseId,
  enterpriseName: enterprises.name,
  rights: rightsOfUser,
  hasSecondFactor,
  knowsDevice: sql<boolean>`exists (select 1 from ${knownDevices} where ${knownDevices.userId} = ${users.id} and ${knownDevices.deviceHash} = ${deviceHash})`,
});

/** What the door needs to know of an account. */
export interface Account {
  id: string;
  login: string;
  name: string | null;
  email: string | null;
  locale: string;
  timeZone: string | null;
  status: UserStatus;
  passwordHash: string | null;
  /** Grows with every change. */
  version: number;
  enterpriseId: string | null;
  enterpriseName: string | null;
  rights: RightCode[];
  /** Whether a password alone is not enough. */
  hasSecondFactor: boolean;
  /** Whether it has been signed in to from the device that asks. */
  knowsDevice: boolean;
}

async function findAccountWhere(
  executor: Executor,
  condition: SQL,
  deviceHash: string | null,
): Promise<Account | null> {
  const [row] = await executor
    .select(accountColumns(deviceHash))
    .from(users)
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
    .where(condition);
  return row ?? null;
}

/** By login, in lower case already: the comparison knows no case. */
export const findAccountByLogin = (executor: Executor, login: string): Promise<Account | null> =>
  findAccountWhere(executor, eq(sql`lower(${users.login})`, login), null);

/** The id behind a login, in lower case already: for who needs no more of the account. */
export async function findUserId(executor: Executor, login: string): Promise<string | null> {
  const [row] = await executor
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.login})`, login));
  return row?.id ?? null;
}

/** By id. */
export const findAccount = (
  executor: Executor,
  id: string,
  deviceHash: string | null = null,
): Promise<Account | null> => findAccountWhere(executor, eq(users.id, id), deviceHash);

/**
 * Locks the row of an account until the transaction ends: links of one user are made one at a time.
 * Returns what may have changed since it was read, or null for no such account.
 */
export async function lockAccount(
  tx: Transaction,
  id: string,
): Promise<Pick<Account, "email" | "status" | "passwordHash" | "version"> | null> {
  const [row] = await tx
    .select({
      email: users.email,
      status: users.status,
      passwordHash: users.passwordHash,
      version: users.version,
    })
    .from(users)
    .where(eq(users.id, id))
    .for("no key update");
  return row ?? null;
}

/** Makes what was read of a locked account before one of the past: a sign-in under way is judged anew. */
export async function outdateAccount(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(users)
    .set({ version: sql`${users.version} + 1` })
    .where(eq(users.id, id));
}

/** Sets a hash in place of the very one that was read; false when it has changed meanwhile. */
export async function replacePasswordHash(
  executor: Executor,
  userId: string,
  change: { before: string | null; after: string },
): Promise<boolean> {
  const rows = await executor
    .update(users)
    .set({ passwordHash: change.after, updatedAt: sql`now()`, version: sql`${users.version} + 1` })
    .where(
      and(
        eq(users.id, userId),
        change.before === null ? isNull(users.passwordHash) : eq(users.passwordHash, change.before),
      ),
    )
    .returning({ id: users.id });
  return rows.length === 1;
}
