import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../client";
import { type EmailStatus, emailStatuses, outboxEmails } from "../schema";

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
