import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { migrateDatabase } from "@/db/migrate-database";
import { lookAtDatabase } from "@/lib/system/look-at-database";
import { readSystem } from "@/lib/system/read-system";
import { runJob } from "@/lib/schedule/run-job";
import { createUser } from "../../support/factories";
import { runSql } from "../../support/run-sql";
import { createServerDatabase, createServerRole } from "../../support/server-database";

const template = inject("template");
const server = template.kind === "server" ? template.server : "";

const jobNamed = async (name: string) => (await readSystem()).jobs.find((job) => job.name === name);

beforeEach(async () => {
  await runSql(sql`update scheduled_jobs set leased_until = null, started_at = null, finished_at = null,
    succeeded_at = null, last_error = null, fault_id = null, created_at = now()`);
  await runSql(sql`delete from outbox_emails`);
});

test("a deployment that has just begun is well: its database is this build's, and its jobs have time", async () => {
  const { isWell, jobs, database } = await readSystem();
  expect(isWell).toBe(true);
  expect(jobs.map(({ run }) => run)).toEqual(
    jobs.map(() => ({ outcome: "never", tookMs: null, nextAt: null })),
  );
  expect(database).toMatchObject({
    mode: "test",
    clock: { isSound: true },
    migrations: { missing: 0, unknown: 0 },
  });
});

test("a run is told as it goes: under way, done, failed, cut short", async () => {
  await runJob("outbox", async () => {
    expect((await jobNamed("outbox"))?.run).toMatchObject({ outcome: "running", tookMs: null });
    return { sent: 0 };
  });
  const done = await jobNamed("outbox");
  expect(done).toMatchObject({ needsAttention: false, run: { outcome: "succeeded" } });
  expect(done!.run.tookMs).toBeGreaterThanOrEqual(0);
  expect(done!.run.nextAt!.getTime() - done!.startedAt!.getTime()).toBe(60_000);

  await runJob("outbox", () => Promise.reject(new RangeError("a secret of somebody")));
  const failed = await jobNamed("outbox");
  expect(failed).toMatchObject({ needsAttention: true, lastError: "RangeError", run: { outcome: "failed" } });
  expect(JSON.stringify(await readSystem())).not.toContain("a secret of somebody");

  await runSql(sql`update scheduled_jobs set started_at = now() + interval '1 second' where name = 'outbox'`);
  expect(await jobNamed("outbox")).toMatchObject({
    needsAttention: true,
    run: { outcome: "cut_short", tookMs: null },
  });
  expect((await readSystem()).isWell).toBe(false);
});

test("letters are counted by state, the given up for a day, and one that is late is told", async () => {
  const user = await createUser();
  const letter = (status: string, { due = 0, madeHours = 0 } = {}) =>
    runSql(sql`insert into outbox_emails (kind, user_id, to_address, locale, status, next_attempt_at, created_at)
      values ('password-changed', ${user.id}, ${user.email}, 'ru', ${status},
        now() - make_interval(mins => ${due}), now() - make_interval(hours => ${madeHours}))`);
  await letter("failed", { madeHours: 1 });
  await letter("failed", { madeHours: 25 });
  await letter("queued");
  expect((await readSystem()).letters).toMatchObject({
    counts: { queued: 1, sending: 0, sent: 0, failed: 1 },
    doLeave: true,
  });
  await letter("sending", { madeHours: 25 });
  const { isWell, letters } = await readSystem();
  expect({ isWell, ...letters }).toMatchObject({ isWell: false, doLeave: false, counts: { sending: 1 } });
  expect(letters.oldestSeconds).toBeGreaterThanOrEqual(25 * 3600);
});

test("migrations the database lacks are counted, and those of a newer release are no fault", async () => {
  const journal = sql.raw("drizzle.__drizzle_migrations");
  const [last] = await runSql<{ hash: string; created_at: string }>(
    sql`delete from ${journal} where created_at = (select max(created_at) from ${journal}) returning hash, created_at`,
  );
  expect(await readSystem()).toMatchObject({ isWell: false, database: { migrations: { missing: 1 } } });
  await runSql(
    sql`insert into ${journal} (hash, created_at) values (${last!.hash}, ${last!.created_at}), ('newer', ${last!.created_at}::bigint + 1)`,
  );
  expect(await readSystem()).toMatchObject({
    isWell: true,
    database: { migrations: { missing: 0, unknown: 1 } },
  });
  await runSql(sql`delete from ${journal} where hash = 'newer'`);
});

test("a database that does not answer is told as one", async () => {
  expect(await lookAtDatabase("postgres://nobody@127.0.0.1:1/nothing")).toBeNull();
});

// Every connection of the embedded database is its superuser: roles are tried on a server, in .ci/run.
describe.runIf(server)("the application's role", () => {
  test("sees all but the journal of migrations", async () => {
    const [owned, role] = [await createServerDatabase(server), await createServerRole(server)];
    try {
      await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
      expect(await lookAtDatabase(role.urlOf(owned.url))).toMatchObject({
        mode: "test",
        clock: { isSound: true },
        migrations: null,
      });
    } finally {
      await owned.stop();
      await role.stop();
    }
  });
});
