import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { findAccount } from "@/db/queries/auth/accounts";
import type { CurrentUser } from "@/lib/access/current-user";
import { inspectLink } from "@/lib/auth/inspect-link";
import { endUserSessions } from "@/lib/users/end-user-sessions";
import { setUserStatus } from "@/lib/users/set-user-status";
import { startReset } from "@/lib/users/start-reset";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import { lastToken, listAudit, newClient, signedInUser, touch } from "../../support/records";

const administrates = ["password.change", "users.manage"] as const;

let enterpriseId: string;
let admin: CurrentUser;
let colleague: TestUser;
let staff: CurrentUser;

beforeEach(async () => {
  enterpriseId = await createEnterprise();
  admin = await signedIn(await createUser({ enterpriseId, rights: administrates }));
  colleague = await createUser({ enterpriseId, locale: "be" });
  staff = await signedIn(await createUser({ rights: ["system.manage"] }));
});

const signedIn = async (user: TestUser) => (await signedInUser(user)).user;

/** What is on record of an account since it signed in. */
const listDeeds = async (userId: string) =>
  (await listAudit(userId)).filter(({ event }) => event !== "sign_in.succeeded");

const alive = async (session: { sessionToken: string }) => (await touch(session.sessionToken)) !== null;

const statusOf = async (user: { id: string }) => (await findAccount(db(), user.id))?.status;

describe("a disabled user", () => {
  test("is out at once, and the link that was sent is dead", async () => {
    const session = await signedInUser(colleague);
    await startReset(admin, colleague.id, newClient());
    expect(await setUserStatus(admin, colleague.id, "disabled", newClient())).toEqual({ ok: true });
    expect(await alive(session)).toBe(false);
    expect(await inspectLink(await lastToken(colleague.id), newClient())).toMatchObject({ state: "expired" });
    const status = { before: "active", after: "disabled" };
    expect((await listDeeds(colleague.id)).slice(1)).toMatchObject([
      { event: "user.changed", details: { changes: { status }, by: "administrator" } },
      { event: "session.ended", details: { reason: "disabled", count: 1 } },
    ]);
  });

  test("comes back with the old password, not with the old session", async () => {
    const session = await signedInUser(colleague);
    await setUserStatus(admin, colleague.id, "disabled", newClient());
    await setUserStatus(admin, colleague.id, "active", newClient());
    expect(await statusOf(colleague)).toBe("active");
    expect(await alive(session)).toBe(false);
  });

  test("is never oneself", async () => {
    expect(await setUserStatus(admin, admin.id, "disabled", newClient())).toEqual({
      ok: false,
      reason: "oneself",
    });
  });

  test("is never an enterprise's last administrator", async () => {
    const refused = { ok: false, reason: "last_administrator" };
    expect(await setUserStatus(staff, admin.id, "disabled", newClient())).toEqual(refused);
    await createUser({ enterpriseId, rights: administrates, status: "disabled" });
    expect(await setUserStatus(staff, admin.id, "disabled", newClient())).toEqual(refused);
    expect(await statusOf(admin)).toBe("active");
    await createUser({ enterpriseId, rights: administrates });
    expect(await setUserStatus(staff, admin.id, "disabled", newClient())).toEqual({ ok: true });
  });

  test("leaves one of two administrators who disable each other at once", async () => {
    const other = await signedIn(await createUser({ enterpriseId, rights: administrates }));
    const outcomes = await Promise.all([
      setUserStatus(admin, other.id, "disabled", newClient()),
      setUserStatus(other, admin.id, "disabled", newClient()),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect([await statusOf(admin), await statusOf(other)].sort()).toEqual(["active", "disabled"]);
  });
});

test("all sessions of a user end at once and on record", async () => {
  const sessions = [await signedInUser(colleague), await signedInUser(colleague)];
  expect(await endUserSessions(admin, colleague.id, newClient())).toEqual({ ok: true, count: 2 });
  expect(await Promise.all(sessions.map(alive))).toEqual([false, false]);
  expect(await listDeeds(colleague.id)).toMatchObject([
    { event: "session.ended", details: { reason: "administrator", count: 2 } },
  ]);
});
