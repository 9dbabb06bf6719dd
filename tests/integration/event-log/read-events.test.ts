import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import type { CurrentUser } from "@/lib/access/current-user";
import { recordAudit } from "@/lib/audit/record-audit";
import { readEventSearch } from "@/lib/event-log/event-search";
import { readEvents } from "@/lib/event-log/read-events";
import { readOverview } from "@/lib/users/read-overview";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import { signedInUser } from "../../support/records";

let viewer: CurrentUser;
let staff: CurrentUser;
let stranger: TestUser;

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  viewer = (await signedInUser(await createUser({ enterpriseId, rights: ["audit.view"] }))).user;
  staff = (await signedInUser(await createUser({ rights: ["audit.view", "system.manage"] }))).user;
  stranger = await createUser({ enterpriseId: await createEnterprise() });
  const on = (targetId: string | undefined, ip: string) => ({ targetId, ip, details: {} });
  await recordAudit(db(), { event: "password.changed", ...on(viewer.id, "10.9.0.1"), actorId: viewer.id });
  await recordAudit(db(), {
    event: "password.changed",
    ...on(stranger.id, "10.9.0.2"),
    actorId: stranger.id,
  });
  await recordAudit(db(), {
    event: "sign_in.failed",
    ip: "10.9.0.3",
    details: { reason: "unknown_login" },
  });
  await recordAudit(db(), {
    event: "access.refused",
    actorId: viewer.id,
    ip: "10.9.0.1",
    details: { right: "operations.view" },
  });
});

const eventsFor = async (user: CurrentUser, params: Record<string, string> = {}) =>
  (await readEvents(user, readEventSearch(params).values)).rows.map(({ event, ip }) => `${event} ${ip}`);

test("a viewer sees what befell the own enterprise's users and what they did, the newest first", async () => {
  expect(await eventsFor(viewer)).toEqual([
    "access.refused 10.9.0.1",
    "password.changed 10.9.0.1",
    expect.stringContaining("sign_in.succeeded"),
  ]);
});

test("no filter reaches another enterprise's events", async () => {
  expect(await eventsFor(viewer, { login: stranger.login })).toEqual([]);
  expect(await eventsFor(viewer, { ip: "10.9.0.2" })).toEqual([]);
});

test("the gateway's staff sees everything, nobody's events too", async () => {
  expect(await eventsFor(staff)).toHaveLength(6);
  expect(await eventsFor(staff, { event: "sign_in.failed" })).toEqual(["sign_in.failed 10.9.0.3"]);
  expect(await eventsFor(staff, { login: stranger.login.toUpperCase() })).toEqual([
    "password.changed 10.9.0.2",
  ]);
});

test("a period is counted in the viewer's days", async () => {
  const today = new Intl.DateTimeFormat("sv", { timeZone: staff.timeZone }).format(new Date());
  expect(await eventsFor(staff, { from: today, to: today })).toHaveLength(6);
  expect(await eventsFor(staff, { to: "2020-01-01" })).toEqual([]);
});

test("a mangled filter is left out and named", () => {
  const { values, ignored } = readEventSearch({
    event: "nonsense",
    from: "2026-02-30",
    page: "x",
    ip: "<b>",
  });
  expect(values).toEqual({});
  expect(ignored.sort()).toEqual(["event", "from", "ip", "page"]);
});

test("own events are those of the own account alone", async () => {
  expect((await readOverview(viewer)).events.map(({ event }) => event)).toEqual([
    "password.changed",
    "sign_in.succeeded",
  ]);
});
