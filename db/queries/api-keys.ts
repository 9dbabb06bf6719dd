import "server-only";
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { apiKeys } from "../schema";

/** A key as it is listed: nothing of it can be used. */
export interface ListedApiKey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const { id, name, createdAt, lastUsedAt, revokedAt } = apiKeys;
const listed = { id, name, createdAt, lastUsedAt, revokedAt };

/** Writes a new key's digest. */
export async function insertApiKey(
  executor: Executor,
  row: { name: string; keyHash: string },
): Promise<ListedApiKey> {
  const [made] = await executor.insert(apiKeys).values(row).returning(listed);
  if (!made) throw new Error("A key was not written.");
  return made;
}

/** All keys, the revoked ones too, in the order they were made. */
export const listApiKeys = (executor: Executor): Promise<ListedApiKey[]> =>
  executor.select(listed).from(apiKeys).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));

/** Revokes a key for good; null when there is none with this id that still works. */
export async function markApiKeyRevoked(executor: Executor, keyId: string): Promise<ListedApiKey | null> {
  const [row] = await executor
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiKeys.id, keyId), isNull(apiKeys.revokedAt)))
    .returning(listed);
  return row ?? null;
}

/** The id of the key with this digest; null when there is none, or when it was revoked. */
export async function findLiveApiKey(executor: Executor, keyHash: string): Promise<string | null> {
  const [row] = await executor
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, keyHash), isNull(apiKeys.revokedAt)));
  return row?.id ?? null;
}

/** Notes that a key is in use, once an hour: a busy program must not queue up behind its own row. */
export async function touchApiKey(executor: Executor, keyId: string): Promise<void> {
  await executor
    .update(apiKeys)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(apiKeys.id, keyId),
        or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 hour'`)),
      ),
    );
}
