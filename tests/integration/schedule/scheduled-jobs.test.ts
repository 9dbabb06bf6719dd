import { sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { GET as examine } from "@/app/api/health/route";
import { GET as callOutbox } from "@/app/api/cron/outbox/route";
import { runJob } from "@/lib/schedule/run-job";
import { listJobStates } from "@/lib/schedule/list-job-states";
import { db } from "@/db/client";
import { createUser } from "../../support/factories";
import { runSql } from "../../support/run-sql";

const bearer = { authorization: `Bearer ${process.env.CRON_SECRET}` };
const ask = async (headers: Record<string, string> = bearer) => {
  const response = await examine(new Request("http://localhost:3000/api/health?deep", { headers }));
  return { status: response.status, body: (await response.json()) as unknown };
};
const stateOf = async (name: string) => (await listJobStates(db())).find((job) => job.name === name);
const age = (column: "leased_until" | "succeeded_at" | "created_at", minutes: number) =>
  runSql(
    sql`update scheduled_jobs set ${sql.identifier(column)} = now() - make_interval(mins => ${minutes})`,
  );

beforeEach(async () => {
  await runSql(
    sql`update scheduled_jobs set leased_until = null, succeeded_at = null, last_error = null, created_at = now()`,
  );
});

test("a job that is under way is not begun again, anywhere, and its figures are kept", async () => {
  let end: (figures: Record<string, number>) => void = () => undefined;
  const work = vi.fn(() => new Promise<Record<string, number>>((resolve) => (end = resolve)));
  const first = runJob("outbox", work);
  await vi.waitUntil(() => work.mock.calls.length === 1);
  expect(await runJob("outbox", work)).toEqual({ status: "running" });
  const response = await callOutbox(
    new Request("http://localhost:3000/api/cron/outbox", { headers: bearer }),
  );
  expect([response.status, await response.json()]).toEqual([200, { skipped: "running" }]);
  expect(await stateOf("outbox")).toMatchObject({ isRunning: true });
  end({ sent: 3 });
  expect(await first).toEqual({ status: "done", outcome: { sent: 3 } });
  expect(work).toHaveBeenCalledOnce();
  expect(await stateOf("outbox")).toMatchObject({ isRunning: false, outcome: { sent: 3 }, lastError: null });
});

test("a run whose lease is over is taken over, and writes nothing when it comes back", async () => {
  let end: (figures: Record<string, number>) => void = () => undefined;
  const dead = runJob("cleanup", () => new Promise<Record<string, number>>((resolve) => (end = resolve)));
  await vi.waitUntil(async () => (await stateOf("cleanup"))?.isRunning);
  await age("leased_until", 1);
  expect(await runJob("cleanup", async () => ({ sessions: 1 }))).toMatchObject({ status: "done" });
  end({ sessions: 99 });
  await dead;
  expect(await stateOf("cleanup")).toMatchObject({ outcome: { sessions: 1 } });
});

test("a run that fails is on record by a code and the id of its line in the log, and the next may begin", async () => {
  const fault = new RangeError("a secret of somebody");
  const ran = await runJob("registries", () => Promise.reject(fault));
  expect(ran).toMatchObject({ status: "failed", isDatabaseAway: false });
  const state = await stateOf("registries");
  expect(state).toMatchObject({ lastError: "RangeError", isRunning: false, succeededAt: null });
  expect(ran).toMatchObject({ faultId: state?.faultId });
  expect(await runJob("registries", async () => ({ queued: 0 }))).toMatchObject({ status: "done" });
  expect(await stateOf("registries")).toMatchObject({ lastError: null, faultId: null });
});

test("a deployment is well while its jobs are young, and ill when one has not succeeded for long", async () => {
  expect(await ask()).toMatchObject({ status: 200, body: { status: "ok" } });
  await age("created_at", 6);
  expect(await ask()).toMatchObject({
    status: 503,
    body: { status: "failing", checks: { jobs: { outbox: { overdue: true }, cleanup: { overdue: false } } } },
  });
  await runJob("outbox", async () => ({ sent: 0 }));
  expect(await ask()).toMatchObject({ status: 200 });
  await age("succeeded_at", 181);
  await runJob("outbox", async () => ({ sent: 0 }));
  await runSql(sql`update scheduled_jobs set created_at = now() - interval '4 hours'`);
  expect(await ask()).toMatchObject({
    status: 503,
    body: { checks: { jobs: { outbox: { overdue: false }, registries: { overdue: true } } } },
  });
});

test("a job of which nothing is known is overdue where the deployment is old", async () => {
  await runSql(sql`delete from scheduled_jobs where name = 'registries'`);
  await runSql(sql`update deployment set created_at = now()`);
  expect(await stateOf("registries")).toMatchObject({ isOverdue: false });
  await runSql(sql`update deployment set created_at = now() - interval '1 day'`);
  expect(await stateOf("registries")).toMatchObject({ isOverdue: true, startedAt: null });
  await runJob("registries", async () => ({ queued: 0 }));
  expect(await stateOf("registries")).toMatchObject({ isOverdue: false });
});

const putIntoOutbox = async ({
  minutes,
  put = 0,
  ...row
}: {
  minutes: number;
  put?: number;
  status?: string;
  lastError?: string;
}) => {
  const user = await createUser();
  await runSql(sql`insert into outbox_emails (kind, user_id, to_address, locale, status, last_error, next_attempt_at, created_at)
    values ('password-changed', ${user.id}, ${user.email}, 'ru', ${row.status ?? "queued"}, ${row.lastError ?? null},
      now() + make_interval(mins => ${put}), now() - make_interval(mins => ${minutes}))`);
};

test("a letter that has waited for more than ten minutes is ill health, put off or not", async () => {
  await putIntoOutbox({ minutes: 9 });
  expect(await ask()).toMatchObject({ status: 200, body: { checks: { outbox: { waiting: 1 } } } });
  await putIntoOutbox({ minutes: 11, put: 19 });
  expect(await ask()).toMatchObject({ status: 503, body: { checks: { outbox: { ok: false, waiting: 2 } } } });
  await runSql(sql`delete from outbox_emails`);
});

test("letters that a revoked key keeps from leaving are ill health until one leaves; those at fault themselves are not", async () => {
  await putIntoOutbox({ minutes: 30, status: "failed", lastError: "link_dead" });
  await putIntoOutbox({ minutes: 30, status: "failed", lastError: "http_422" });
  expect(await ask()).toMatchObject({ status: 200, body: { checks: { outbox: { refused: 0 } } } });
  await putIntoOutbox({ minutes: 20, status: "failed", lastError: "http_401" });
  expect(await ask()).toMatchObject({ status: 503, body: { checks: { outbox: { ok: false, refused: 1 } } } });
  await putIntoOutbox({ minutes: 10, status: "sent" });
  await runSql(sql`update outbox_emails set sent_at = created_at where status = 'sent'`);
  expect(await ask()).toMatchObject({ status: 200, body: { checks: { outbox: { refused: 0 } } } });
  await runSql(sql`delete from outbox_emails`);
});

test("a run that the database refused is on record by PostgreSQL's own code", async () => {
  await runJob("registries", () => runSql(sql`select 1 / 0`).then(() => ({})));
  expect(await stateOf("registries")).toMatchObject({ lastError: "sql_22012" });
});

test("what a deep look finds is for who knows the secret", async () => {
  expect(await ask({})).toEqual({ status: 401, body: { error: "unauthorized" } });
  expect((await ask({ authorization: "Bearer another" })).status).toBe(401);
});
