import "server-only";
import { db } from "@/db/client";
import { type Account, findUserId } from "@/db/queries/auth/accounts";
import { findTriedAccount } from "@/db/queries/auth/tried-accounts";
import { type AuditEntry, recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { firstOver, type Point, takePoint, takePoints, takesOf } from "@/lib/throttle/take-points";

type LimitedEvent = "sign_in.limited" | "recovery.limited";

/** One count of a try: by which limit, of whom, and what the record calls it. */
export interface Try extends Point {
  by: "login" | "address" | "code";
}

/**
 * Takes a point of each limit in turn, before anything is looked up. Returns 0, or the seconds to wait
 * of the first that has none left.
 * @param targetOf whose account it was: asked after the refusal is certain, and for every login alike
 */
export async function takeTries(
  event: LimitedEvent,
  tries: readonly Try[],
  client: Client,
  targetOf: () => Promise<string | null>,
): Promise<number> {
  const limited = await takePoints(tries);
  return limited ? refuse(event, limited, client, targetOf) : 0;
}

/**
 * The same, and where there was a point of each limit the account of a login, in lower case already.
 * @param deviceHash of the device that asks; null where it has none
 */
export async function takeTriesOf(
  login: string,
  event: LimitedEvent,
  tries: readonly Try[],
  client: Client,
  deviceHash: string | null = null,
): Promise<{ retryAfterSeconds: number; account: Account | null }> {
  const { taken, account } = await findTriedAccount(db(), takesOf(tries), login, deviceHash);
  const limited = firstOver(tries, taken);
  if (!limited) return { retryAfterSeconds: 0, account };
  const retryAfterSeconds = await refuse(event, limited, client, () => findUserId(db(), login));
  return { retryAfterSeconds, account: null };
}

async function refuse(
  event: LimitedEvent,
  { point: { limit, subject, by }, seconds }: { point: Try; seconds: number },
  client: Client,
  targetOf: () => Promise<string | null>,
): Promise<number> {
  await recordOnce(`${limit} ${subject}`, async () => ({
    event,
    targetId: await targetOf(),
    ip: client.ip,
    details: { by },
  }));
  return seconds;
}

/**
 * Puts on record what anybody can cause as often as they like: the first time in a quarter of an hour for
 * each subject, or strangers would fill the audit. The limit's own counter knows how often it was.
 */
export async function recordOnce(
  subject: string,
  entry: () => Promise<AuditEntry<LimitedEvent | "link.refused">>,
): Promise<void> {
  if ((await takePoint("refusal-record", subject)) === 0) await recordAudit(db(), await entry());
}
