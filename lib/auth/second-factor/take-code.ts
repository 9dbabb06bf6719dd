import "server-only";
import type { Transaction } from "@/db/client";
import { consumeRecoveryCode } from "@/db/queries/auth/recovery-codes";
import { consumeStep, findSecondFactor } from "@/db/queries/auth/second-factors";
import { decrypt } from "@/lib/secrets/encryption";
import { isAppCode, stepOf } from "./authenticator";
import { hashRecoveryCode } from "./recovery-codes";

/** What a code was: of the app, or one of those kept for its loss. */
export type CodeKind = "app" | "recovery_code";

/** Uses up a code of a user with a second factor; null for a wrong one, and for one that has served. */
export async function takeCode(tx: Transaction, userId: string, code: string): Promise<CodeKind | null> {
  const typed = code.replace(/\s/g, "");
  if (!isAppCode(typed))
    return (await consumeRecoveryCode(tx, userId, hashRecoveryCode(typed))) ? "recovery_code" : null;
  const factor = await findSecondFactor(tx, userId);
  const secret = factor && decrypt("second factors", userId, factor.sealedSecret)?.content;
  if (!secret) return null;
  const step = stepOf(secret, typed, factor.now);
  if (step === null) return null;
  return (await consumeStep(tx, userId, factor.sealedSecret, step)) ? "app" : null;
}
