import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../client";
import { outboxEmails } from "../schema";

/** What waits in the outbox. */
export interface OutboxAge {
  /** Letters that have not left and have not been given up. */
  waiting: number;
  /** Seconds since the one that has been due longest was due: one that is put off is not. */
  oldestSeconds: number;
  /** Letters given up in the last day. */
  failedToday: number;
}

/** How the outbox stands; asked of indexes, whatever it holds. */
export async function measureOutbox(executor: Executor): Promise<OutboxAge> {
  const [row] = await executor
    .select({
      waiting: sql<number>`count(*)::int`,
      oldestSeconds: sql<number>`coalesce(greatest(extract(epoch from now() - min(${outboxEmails.nextAttemptAt})), 0), 0)::int`,
      failedToday: sql<number>`(select count(*)::int from ${outboxEmails} failed where failed.status = 'failed' and failed.created_at > now() - interval '1 day')`,
    })
    .from(outboxEmails)
    .where(sql`${outboxEmails.status} in ('queued', 'sending')`);
  return row ?? { waiting: 0, oldestSeconds: 0, failedToday: 0 };
}
