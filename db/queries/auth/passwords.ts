import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Executor } from "../../client";
import { passwordHistory } from "../../schema";

/** Hashes of the most recent passwords of an account, the one in force first. */
export async function listRecentPasswordHashes(
  executor: Executor,
  userId: string,
  count: number,
): Promise<string[]> {
  const rows = await executor
    .select({ passwordHash: passwordHistory.passwordHash })
    .from(passwordHistory)
    .where(eq(passwordHistory.userId, userId))
    .orderBy(desc(passwordHistory.id))
    .limit(count);
  return rows.map((row) => row.passwordHash);
}

/** Remembers a password as the one in force from now on. */
export async function insertPasswordHistory(
  executor: Executor,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await executor.insert(passwordHistory).values({ userId, passwordHash });
}
