import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../client";
import { recoveryCodes } from "../../schema";

/** Uses a recovery code up; false when there is none like it. */
export async function consumeRecoveryCode(
  tx: Transaction,
  userId: string,
  codeHash: string,
): Promise<boolean> {
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  return rows.length > 0;
}

/** Puts fresh recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  userId: string,
  codeHashes: string[],
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ userId, codeHash })));
}
