import "server-only";
import { db } from "@/db/client";
import { deleteOldAuditEvents, deleteOldRows, type OldRowKind } from "@/db/queries/old-rows";
import { deviceDays } from "@/lib/auth/device-cookie";
import { logger } from "@/lib/process/log";

/** How many days rows are kept after they have served. */
export const keptDays: Record<OldRowKind, number> = {
  /** A counter whose window has ended counts nothing. */
  rate_limits: 0,
  /** An ended session: long enough to look into what an administrator asks about; the audit knows longer. */
  sessions: 90,
  /** A letter's trail, as long as the links in it. */
  outbox_emails: 90,
  password_reset_tokens: 90,
  /** Keeps a day's registry from being queued twice: no day is looked at after a week. As long as the audit. */
  registry_sendings: 400,
  /** A browser whose cookie has ended. */
  known_devices: deviceDays,
  /** A second factor that nobody finished setting up: its page shows the secret for minutes. */
  second_factors: 1,
};

/** Rows at a time: a lock is held for moments, however many there are. */
const batch = 1_000;

/** Milliseconds, then the rest waits for the next call: a serverless call ends before its platform ends it. */
const budgetMs = 30_000;

/** How to clear so many rows of a kind. Events of the audit go after 400 days (PCI DSS 4.0.1, 10.5.1: twelve months). */
const kinds = {
  ...(Object.fromEntries(
    Object.entries(keptDays).map(([kind, days]) => [
      kind,
      (limit: number) => deleteOldRows(db(), kind as OldRowKind, { days, limit }),
    ]),
  ) as Record<OldRowKind, (limit: number) => Promise<number>>),
  audit_events: (limit: number) => deleteOldAuditEvents(db(), limit),
};

/** Rows that went, by kind. */
export type Cleared = Record<keyof typeof kinds, number>;

/** Clears what is no longer needed. Safe to run many times at once. */
export async function clearOldRows(): Promise<Cleared> {
  const startedAt = performance.now();
  const cleared = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Cleared;
  for (const [kind, clear] of Object.entries(kinds) as [
    keyof Cleared,
    (limit: number) => Promise<number>,
  ][]) {
    let deleted = batch;
    while (deleted === batch && performance.now() - startedAt < budgetMs) {
      deleted = await clear(batch);
      cleared[kind] += deleted;
    }
  }
  logger().info(cleared, "cleanup.done");
  return cleared;
}
