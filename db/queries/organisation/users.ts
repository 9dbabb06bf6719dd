import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { type RightCode, userRights, users, type UserStatus } from "../../schema";

export interface NewUser {
  login: string;
  name?: string | null;
  email: string | null;
  locale: string;
  timeZone?: string | null;
  enterpriseId: string | null;
  passwordHash: string | null;
}

/** Inserts a user; null when the login is taken, whatever its case. */
export async function insertUser(executor: Executor, user: NewUser): Promise<string | null> {
  const [row] = await executor.insert(users).values(user).onConflictDoNothing().returning({ id: users.id });
  return row?.id ?? null;
}

/** Changes stored fields of a user. */
export async function updateUser(
  executor: Executor,
  userId: string,
  change: {
    name?: string | null;
    email?: string | null;
    locale?: string;
    timeZone?: string | null;
    status?: UserStatus;
  },
): Promise<void> {
  await executor
    .update(users)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${users.version} + 1` })
    .where(eq(users.id, userId));
}

/** Gives rights; those already held stay as they are. */
export async function grantRights(
  executor: Executor,
  userId: string,
  rights: readonly RightCode[],
): Promise<void> {
  if (rights.length === 0) return;
  await executor
    .insert(userRights)
    .values(rights.map((right) => ({ userId, right })))
    .onConflictDoNothing();
}

/** Takes rights away. */
export async function revokeRights(
  executor: Executor,
  userId: string,
  rights: readonly RightCode[],
): Promise<void> {
  for (const right of rights) {
    await executor.delete(userRights).where(and(eq(userRights.userId, userId), eq(userRights.right, right)));
  }
}

/** Of these logins those that are taken, in lower case. */
export async function findTakenLogins(executor: Executor, logins: readonly string[]): Promise<Set<string>> {
  const wanted = logins.map((login) => login.toLowerCase());
  const rows = await executor
    .select({ login: sql<string>`lower(${users.login})` })
    .from(users)
    .where(inArray(sql`lower(${users.login})`, wanted));
  return new Set(rows.map(({ login }) => login));
}
