import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { type EmailStatus, emailStatuses, outboxEmails } from "../../schema";

/** How the outbox stands. */
export interface OutboxAge {
  /** Letters that have not left and have not been given up. */
  waiting: number;
  /** Seconds since the oldest of them was queued; of one that was sent again, since it is due. */
  oldestSeconds: number;
  /**
   * Letters of the last day that were given up for a reason that is no fault of the letter's own (our key, our limit,
   * the provider, ourselves) since the last one left: the next one is likely to share their fate.
   */
  refused: number;
}

/** Not a dead link or a wrong address: what would stop any letter. */
const ofAnyLetter = sql.raw(
  `(last_error in ('no_answer', 'sender_died', 'fault') or last_error ~ '^http_(401|403|404|405|408|409|425|429|5[0-9]{2})$')`,
);

/** How the outbox stands; asked of indexes, whatever it holds. */
export async function measureOutbox(executor: Executor): Promise<OutboxAge> {
  const ofTheDay = sql`select * from ${outboxEmails} where created_at > now() - interval '1 day'`;
  const [row] = await executor
    .select({
      waiting: sql<number>`count(*)::int`,
      oldestSeconds: sql<number>`least(coalesce(greatest(extract(epoch from max(
        now() - case when ${outboxEmails.earlierAttempts} = 0 then ${outboxEmails.createdAt} else ${outboxEmails.nextAttemptAt} end
      )), 0), 0), 2147483647)::int`,
      refused: sql<number>`(
        with of_the_day as (${ofTheDay})
        select count(*)::int from of_the_day
        where status = 'failed' and ${ofAnyLetter}
          and created_at > coalesce((select max(sent_at) from of_the_day), '-infinity')
      )`,
    })
    .from(outboxEmails)
    .where(sql`${outboxEmails.status} in ('queued', 'sending')`);
  return row ?? { waiting: 0, oldestSeconds: 0, refused: 0 };
}

/** Letters by state: all that wait or are being sent, and of the others those of the last day. */
export async function countLetters(executor: Executor): Promise<Record<EmailStatus, number>> {
  const rows = await executor
    .select({ status: outboxEmails.status, count: sql<number>`count(*)::int` })
    .from(outboxEmails)
    .where(
      sql`${outboxEmails.status} in ('queued', 'sending') or ${outboxEmails.createdAt} > now() - interval '1 day'`,
    )
    .groupBy(outboxEmails.status);
  const counted = new Map(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(emailStatuses.map((status) => [status, counted.get(status) ?? 0])) as Record<
    EmailStatus,
    number
  >;
}
