import "server-only";
import { db } from "@/db/client";
import { deleteOldRows, type OldRowKind } from "@/db/queries/old-rows";
import { deviceDays } from "@/lib/auth/device-cookie";
import { logger } from "@/lib/log";

/**
 * How many days rows are kept after they have served. The audit is not among them: the application
 * cannot delete from it.
 */
export const keptDays: Record<OldRowKind, number> = {
  /** A counter whose window has ended counts nothing. */
  rate_limits: 0,
  /** An ended session: long enough to look into what an administrator asks about; the audit knows for ever. */
  sessions: 90,
  /** A letter's trail, as long as the links in it. */
  outbox_emails: 90,
  password_reset_tokens: 90,
  /** A browser whose cookie has ended. */
  known_devices: deviceDays,
  /** A second factor that nobody finished setting up: its page shows the secret for minutes. */
  second_factors: 1,
};

/** Rows at a time: a lock is held for moments, however many there are. */
const batch = 1_000;

/** Milliseconds, then the rest waits for the next call: a serverless call ends before its platform ends it. */
const budgetMs = 30_000;

/** Clears what is no longer needed; returns how many rows of each kind went. Safe to run many times at once. */
export async function clearOldRows(): Promise<Record<OldRowKind, number>> {
  const startedAt = performance.now();
  const cleared = Object.fromEntries(Object.keys(keptDays).map((kind) => [kind, 0])) as Record<
    OldRowKind,
    number
  >;
  for (const [kind, days] of Object.entries(keptDays) as [OldRowKind, number][]) {
    let deleted = batch;
    while (deleted === batch && performance.now() - startedAt < budgetMs) {
      deleted = await deleteOldRows(db(), kind, { days, limit: batch });
      cleared[kind] += deleted;
    }
  }
  logger().info(cleared, "cleanup.done");
  return cleared;
}
