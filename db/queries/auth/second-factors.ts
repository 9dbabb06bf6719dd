import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../client";
import { recoveryCodes, secondFactors } from "../../schema";

export interface SecondFactor {
  sealedSecret: string;
  createdAt: Date;
  /** Null while it is being set up. */
  confirmedAt: Date | null;
  recoveryCodesLeft: number;
  /** The database's time: what codes are compared with. */
  now: Date;
}

/** The authenticator of a user, being set up or confirmed; null for none. */
export async function findSecondFactor(executor: Executor, userId: string): Promise<SecondFactor | null> {
  const [row] = await secondFactorOf(executor, userId);
  return row ?? null;
}

/** The same as a select, of one row or none. */
export const secondFactorOf = (executor: Executor, userId: string) =>
  executor
    .select({
      sealedSecret: secondFactors.sealedSecret,
      createdAt: secondFactors.createdAt,
      confirmedAt: secondFactors.confirmedAt,
      recoveryCodesLeft: executor.$count(
        recoveryCodes,
        and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)),
      ),
      now: sql<Date>`now()`.mapWith(secondFactors.createdAt),
    })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId));

/** Begins to set an authenticator up, anew if one was being set up; false when one is confirmed already. */
export async function insertSecondFactor(
  executor: Executor,
  userId: string,
  sealedSecret: string,
): Promise<boolean> {
  const rows = await executor
    .insert(secondFactors)
    .values({ userId, sealedSecret })
    .onConflictDoUpdate({
      target: secondFactors.userId,
      set: { sealedSecret, createdAt: sql`now()` },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ userId: secondFactors.userId });
  return rows.length > 0;
}

/** Confirms the authenticator that is being set up; false when it is another one by now, or confirmed. */
export async function confirmSecondFactor(
  tx: Transaction,
  userId: string,
  sealedSecret: string,
  step: number,
): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ confirmedAt: sql`now()`, lastStep: step })
    .where(
      and(
        eq(secondFactors.userId, userId),
        eq(secondFactors.sealedSecret, sealedSecret),
        isNull(secondFactors.confirmedAt),
      ),
    )
    .returning({ userId: secondFactors.userId });
  return rows.length > 0;
}

/** Uses a step's code up; false when it, or a later one, was used before. */
export async function consumeStep(
  tx: Transaction,
  userId: string,
  sealedSecret: string,
  step: number,
): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactors.userId, userId),
        eq(secondFactors.sealedSecret, sealedSecret),
        isNotNull(secondFactors.confirmedAt),
        lt(secondFactors.lastStep, step),
      ),
    )
    .returning({ userId: secondFactors.userId });
  return rows.length > 0;
}

/** Removes the authenticator and its recovery codes; false when there was no confirmed one. */
export async function deleteSecondFactor(tx: Transaction, userId: string): Promise<boolean> {
  const rows = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  return rows.some((row) => row.confirmedAt !== null);
}

/** The sealed secrets of users, in the order of their ids, after one of them where it is given. */
export const listSealedSecrets = (
  executor: Executor,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ userId: string; sealedSecret: string }[]> =>
  executor
    .select({ userId: secondFactors.userId, sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(after === null ? undefined : gt(secondFactors.userId, after))
    .orderBy(asc(secondFactors.userId))
    .limit(limit);

/** Puts one seal in place of another of the same secret; a secret replaced meanwhile stays as it is. */
export async function replaceSealedSecret(
  executor: Executor,
  userId: string,
  old: string,
  sealedSecret: string,
): Promise<void> {
  await executor
    .update(secondFactors)
    .set({ sealedSecret })
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.sealedSecret, old)));
}
