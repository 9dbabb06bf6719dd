import "server-only";
import { db } from "@/db/client";
import { listSealedSecrets, replaceSealedSecret } from "@/db/queries/auth/second-factors";
import { logger } from "@/lib/process/log";
import { secretsInForce } from "@/lib/secrets/derived-keys";
import { decrypt, encrypt } from "@/lib/secrets/encryption";

/** Rows read at a time. */
const batch = 500;

/** How many second factors are sealed under the secret in use now, and how many are not. */
export interface Sealed {
  current: number;
  /** Under the secret accepted beside it. */
  accepted: number;
  /** Under neither: their owners need new ones. */
  lost: number;
}

/** Counts by which secret the second factors can be opened. */
export const countSeals = (): Promise<Sealed> => walk(async () => undefined);

/**
 * Seals anew what was sealed under the secret that is only accepted: after that it may go. Safe to run many times
 * at once; without such a secret there is nothing to do. Returns how many were sealed anew.
 */
export async function resealSecondFactors(): Promise<number> {
  if (secretsInForce().length === 1) return 0;
  const { accepted, lost } = await walk(async (userId, old, secret) =>
    replaceSealedSecret(db(), userId, old, encrypt("second factors", userId, secret)),
  );
  if (lost > 0) logger().error({ count: lost }, "second_factors.lost");
  return accepted;
}

async function walk(
  ofAccepted: (userId: string, sealed: string, secret: Buffer) => Promise<void>,
): Promise<Sealed> {
  const counted: Sealed = { current: 0, accepted: 0, lost: 0 };
  for (let after: string | null = null; ;) {
    const rows = await listSealedSecrets(db(), { after, limit: batch });
    for (const { userId, sealedSecret } of rows) {
      const opened = decrypt("second factors", userId, sealedSecret);
      counted[opened ? (opened.isCurrent ? "current" : "accepted") : "lost"] += 1;
      if (opened && !opened.isCurrent) await ofAccepted(userId, sealedSecret, opened.content);
    }
    if (rows.length < batch) return counted;
    after = rows.at(-1)!.userId;
  }
}
