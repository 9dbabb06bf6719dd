import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import type { CurrentUser } from "@/lib/access/current-user";
import { recordAudit } from "@/lib/audit/record-audit";
import { readEventSearch } from "@/lib/event-log/event-search";
import { exportEvents } from "@/lib/event-log/export-events";
import { readEvents } from "@/lib/event-log/read-events";
import { createEnterprise, createUser } from "../../support/factories";
import { listAuditFrom, newClient, runSql, signedInUser } from "../../support/records";

/** More than two batches of the export, and many pages of the list. */
const many = 1_203;

let viewer: CurrentUser;
let staff: CurrentUser;

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  viewer = (await signedInUser(await createUser({ enterpriseId, rights: ["audit.view"] }))).user;
  staff = (await signedInUser(await createUser({ rights: ["audit.view", "system.manage"] }))).user;
  // Several at one moment: the order among them is that of their ids.
  await runSql(
    sql`insert into audit_events (at, event, target_id, ip, details)
      select timestamptz '2026-03-01 12:00Z' + make_interval(hours => i / 10), 'link.opened', ${viewer.id}, '192.0.2.7', '{}'
      from generate_series(1, ${many}) i`,
  );
  await recordAudit(db(), { event: "password.changed", ip: "192.0.2.8", details: {} });
});

async function exported(user: CurrentUser, params: Record<string, string> = {}, client = newClient()) {
  const events = [];
  for await (const page of await exportEvents(user, readEventSearch(params).values, client))
    events.push(...page);
  return events;
}

/** What the list shows on all its pages. */
async function listed(user: CurrentUser, params: Record<string, string> = {}) {
  const ids: bigint[] = [];
  let search = readEventSearch(params).values;
  for (;;) {
    const { rows, older } = await readEvents(user, search);
    ids.push(...rows.map(({ id }) => id));
    if (!older) return ids;
    search = { ...search, page: older };
  }
}

test.each([
  ["everything", {}],
  ["an address", { ip: "192.0.2.7" }],
  ["a period", { from: "2026-03-02", to: "2026-03-04" }],
  ["an open period", { from: "2026-03-05" }],
  ["an event and a period", { event: "link.opened", to: "2026-03-03" }],
])("the file holds what all pages of the list show: %s", async (_what, params) => {
  const shown = await listed(viewer, params);
  const ids = (await exported(viewer, params)).map(({ id }) => id);
  expect(shown.length).toBeGreaterThan(50);
  // What the export itself put on record is the one thing it leaves out.
  expect(ids).toEqual(shown);
});

test("a period is that of the viewer's days", async () => {
  const times = (await exported(viewer, { from: "2026-03-02", to: "2026-03-02" })).map(({ at }) => at);
  expect(times.at(-1)).toEqual(new Date("2026-03-02T00:00:00+03:00"));
  expect(times[0]).toEqual(new Date("2026-03-02T23:00:00+03:00"));
});

test("who exported what, and how many, is on record before the first row leaves", async () => {
  const client = newClient();
  await exportEvents(
    viewer,
    readEventSearch({ event: "link.opened", ip: "192.0.2.7", to: "2026-12-31" }).values,
    client,
  );
  expect(await listAuditFrom(client)).toEqual([
    {
      event: "audit.exported",
      actor_id: viewer.id,
      target_id: null,
      session_id: viewer.sessionId,
      ip: client.ip,
      details: { event: "link.opened", ip: "192.0.2.7", to: "2026-12-31", count: many },
    },
  ]);
});

test("what happens while a file is made is not in it", async () => {
  const events = await exportEvents(staff, {}, newClient());
  await recordAudit(db(), { event: "password.changed", ip: "192.0.2.9", details: {} });
  const found = [];
  for await (const page of events) found.push(...page.map(({ ip, event }) => `${event} ${ip}`));
  expect(found).toContain("password.changed 192.0.2.8");
  expect(found).not.toContain("password.changed 192.0.2.9");
  expect(found.filter((event) => event.startsWith("audit.exported")).length).toBe(
    (await exported(staff, { event: "audit.exported" })).length - 1,
  );
});

test("a file of one enterprise holds nothing of another, nor of nobody", async () => {
  const stranger = await createUser({ enterpriseId: await createEnterprise() });
  await recordAudit(db(), {
    event: "password.changed",
    targetId: stranger.id,
    ip: "192.0.2.10",
    details: {},
  });
  const addresses = new Set((await exported(viewer)).map(({ ip }) => ip));
  expect(addresses).not.toContain("192.0.2.10");
  expect(addresses).not.toContain("192.0.2.8");
  expect(await exported(viewer, { login: stranger.login })).toEqual([]);
});

test("a list without events is a file without rows", async () => {
  expect(await exported(viewer, { ip: "192.0.2.200" })).toEqual([]);
});
