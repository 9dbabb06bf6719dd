import "server-only";
import { db } from "@/db/client";
import { type AuditEntry, recordAudit } from "@/lib/audit";
import type { Client } from "@/lib/http/client";
import { type Point, takePoint, takePoints } from "@/lib/throttle";

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
  if (!limited) return 0;
  const { limit, subject, by } = limited.point;
  await recordOnce(`${limit} ${subject}`, async () => ({
    event,
    targetId: await targetOf(),
    ip: client.ip,
    details: { by },
  }));
  return limited.seconds;
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
