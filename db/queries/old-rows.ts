import "server-only";
import { and, type Column, inArray, isNull, lt, notInArray, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Executor } from "../client";
import {
  knownDevices,
  outboxEmails,
  passwordResetTokens,
  rateLimits,
  registrySendings,
  secondFactors,
  sessions,
} from "../schema";

/** Each kind of row that grows old: since when it counts, and which of them stay whatever their age. */
const kinds = {
  rate_limits: { table: rateLimits, since: rateLimits.expire },
  sessions: { table: sessions, since: sessions.expiresAt },
  // Letters go before the links they carry: a link takes its letters with it.
  outbox_emails: {
    table: outboxEmails,
    since: outboxEmails.createdAt,
    only: notInArray(outboxEmails.status, ["queued", "sending"]),
  },
  password_reset_tokens: { table: passwordResetTokens, since: passwordResetTokens.expiresAt },
  registry_sendings: { table: registrySendings, since: registrySendings.createdAt },
  known_devices: { table: knownDevices, since: knownDevices.lastSeenAt },
  second_factors: {
    table: secondFactors,
    since: secondFactors.createdAt,
    only: isNull(secondFactors.confirmedAt),
  },
} satisfies Record<string, { table: PgTable; since: Column; only?: ReturnType<typeof isNull> }>;

export type OldRowKind = keyof typeof kinds;

/**
 * Deletes at most `limit` rows of a kind that are older than `days`, and returns how many. Rows that
 * another call is deleting are left to it.
 */
export async function deleteOldRows(
  executor: Executor,
  kind: OldRowKind,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const { table, since, only }: (typeof kinds)[OldRowKind] & { only?: ReturnType<typeof isNull> } =
    kinds[kind];
  const old = executor
    .select({ row: sql`ctid` })
    .from(table)
    .where(and(lt(since, sql`now() - make_interval(days => ${days})`), only))
    .limit(limit)
    .for("update", { skipLocked: true });
  const deleted = await executor
    .delete(table)
    .where(inArray(sql`ctid`, old))
    .returning({ one: sql`1` });
  return deleted.length;
}

/**
 * Deletes at most `limit` events of the audit, and returns how many went. The database decides which: those older
 * than 400 days, and no others, whoever asks (db/migrations/0012).
 */
export async function deleteOldAuditEvents(executor: Executor, limit: number): Promise<number> {
  const [row] = await executor.execute<{ cleared: number }>(
    sql`select clear_old_audit_events(${limit}) as cleared`,
  );
  return row?.cleared ?? 0;
}
