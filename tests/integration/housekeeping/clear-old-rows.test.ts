import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { OldRowKind } from "@/db/queries/old-rows";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { beginSecondFactor } from "@/lib/auth/set-up-second-factor";
import { clearOldRows, keptDays } from "@/lib/housekeeping/clear-old-rows";
import { takePoint } from "@/lib/throttle/take-points";
import { createEnterprise, createUser } from "../../support/factories";
import { createSubscription } from "../../support/registry";
import { newClient, runSql, signedInUser } from "../../support/records";

/** A user who leaves a row of every kind. */
async function leaveTraces() {
  const user = await createUser();
  await takePoint("reset-address", user.id);
  const { user: current } = await signedInUser(user);
  await beginSecondFactor(current, user.password);
  await requestRecovery(user, newClient());
  await runSql(sql`update outbox_emails set status = 'sent' where user_id = ${user.id}`);
  const subscription = await createSubscription({
    enterpriseId: await createEnterprise(),
    createdBy: user.id,
  });
  await runSql(
    sql`insert into registry_sendings (subscription_id, day) values (${subscription}, '2026-01-01')`,
  );
  return user;
}

const clocks: Record<OldRowKind, string> = {
  rate_limits: "expire",
  sessions: "expires_at",
  outbox_emails: "created_at",
  password_reset_tokens: "expires_at",
  registry_sendings: "created_at",
  known_devices: "last_seen_at",
  second_factors: "created_at",
};
const kinds = Object.keys(clocks) as OldRowKind[];

/** Sets the clock of all rows of a kind so many days and a second back, or so many days less a minute. */
const grow = (kind: OldRowKind, days: number, seconds: number) =>
  runSql(
    sql`update ${sql.identifier(kind)} set ${sql.identifier(clocks[kind])} = now() - make_interval(days => ${days}, secs => ${seconds})`,
  );
const count = async (kind: OldRowKind) =>
  (await runSql<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(kind)}`))[0]!
    .count;

describe("clearing", () => {
  test.each(kinds)("leaves %s until their time, and takes them after it", async (kind) => {
    await leaveTraces();
    const there = await count(kind);
    expect(there).toBeGreaterThan(0);
    await grow(kind, keptDays[kind], -60);
    expect((await clearOldRows())[kind]).toBe(0);
    expect(await count(kind)).toBe(there);
    await grow(kind, keptDays[kind], 1);
    expect((await clearOldRows())[kind]).toBe(there);
    expect(await count(kind)).toBe(0);
  });

  test("leaves letters that are still to be sent, and a second factor that is on, whatever their age", async () => {
    await leaveTraces();
    await runSql(sql`update outbox_emails set status = 'queued', created_at = now() - interval '2 years'`);
    await runSql(
      sql`update second_factors set confirmed_at = now(), created_at = now() - interval '2 years'`,
    );
    const cleared = await clearOldRows();
    expect({ letters: cleared.outbox_emails, factors: cleared.second_factors }).toEqual({
      letters: 0,
      factors: 0,
    });
  });

  test("takes more rows than one batch, and of two calls at once each row goes once", async () => {
    await runSql(
      sql`insert into rate_limits (key, points, expire) select 'old:' || n, 1, now() - interval '1 minute' from generate_series(1, 2500) n`,
    );
    const [one, other] = await Promise.all([clearOldRows(), clearOldRows()]);
    const [row] = await db().execute<{ left: number }>(
      sql`select count(*)::int as left from rate_limits where key like 'old:%'`,
    );
    expect(row?.left).toBe(0);
    expect(one.rate_limits + other.rate_limits).toBeGreaterThanOrEqual(2500);
  });

  test("takes events of the audit after 400 days, and nothing else takes one, or a younger one", async () => {
    const added = (days: number) =>
      sql`insert into audit_events (event, at) values ('test.old', now() - make_interval(days => ${days}, mins => 1))`;
    await runSql(added(400));
    await runSql(added(399));
    const old = sql`select count(*)::int as count from audit_events where event = 'test.old'`;
    const refusal = { cause: { code: "42501" } };
    await expect(runSql(sql`delete from audit_events where event = 'test.old'`)).rejects.toMatchObject(
      refusal,
    );
    expect((await clearOldRows()).audit_events).toBe(1);
    expect(await runSql(old)).toEqual([{ count: 1 }]);
    // Whoever knows how the door is opened finds it narrow.
    await expect(
      db().transaction(async (tx) => {
        await tx.execute(sql`select set_config('cabinet.clears_audit_events', 'on', true)`);
        await tx.execute(sql`delete from audit_events where event = 'test.old'`);
      }),
    ).rejects.toMatchObject(refusal);
    expect((await clearOldRows()).audit_events).toBe(0);
  });
});
