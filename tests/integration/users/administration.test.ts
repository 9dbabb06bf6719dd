import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { findAccount } from "@/db/queries/auth/accounts";
import { revokeRights } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { inspectLink } from "@/lib/auth/inspect-link";
import { endUserSessions } from "@/lib/users/end-user-sessions";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { listUsers } from "@/lib/users/list-users";
import { setUserStatus } from "@/lib/users/set-user-status";
import { startReset } from "@/lib/users/start-reset";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import { lastToken, listAudit, listLetters, newClient, signedInUser, touch } from "../../support/records";

const administrates = ["password.change", "users.manage"] as const;

let enterpriseId: string;
let admin: CurrentUser;
let colleague: TestUser;
let stranger: TestUser;
let staff: CurrentUser;

beforeEach(async () => {
  enterpriseId = await createEnterprise();
  admin = await signedIn(await createUser({ enterpriseId, rights: administrates }));
  colleague = await createUser({ enterpriseId, locale: "be" });
  stranger = await createUser({ enterpriseId: await createEnterprise() });
  staff = await signedIn(await createUser({ rights: ["system.manage"] }));
});

const signedIn = async (user: TestUser) => (await signedInUser(user)).user;

/** What is on record of an account since it signed in. */
const listDeeds = async (userId: string) =>
  (await listAudit(userId)).filter(({ event }) => event !== "sign_in.succeeded");

const alive = async (session: { sessionToken: string }) => (await touch(session.sessionToken)) !== null;

const statusOf = async (user: { id: string }) => (await findAccount(db(), user.id))?.status;

test("the gateway's staff are nobody's employees, whichever enterprise their row names", async () => {
  const guest = await createUser({ enterpriseId, rights: ["system.manage"] });
  expect(await findManagedUser(admin, guest.id)).toBeNull();
  expect(await setUserStatus(admin, guest.id, "disabled", newClient())).toMatchObject({ ok: false });
  expect(await findManagedUser(staff, guest.id)).toMatchObject({ login: guest.login });
});

describe("another enterprise's user", () => {
  test("is not in the list, whatever is looked for", async () => {
    const { rows } = await listUsers(admin, {});
    expect(rows.map(({ login }) => login).sort()).toEqual([admin.login, colleague.login].sort());
    expect((await listUsers(admin, { find: stranger.login })).rows).toEqual([]);
  });

  test("is nobody to the administrator, and nothing can be done to them", async () => {
    const session = await signedInUser(stranger);
    const unknown = { ok: false, reason: "unknown_user" };
    expect(await findManagedUser(admin, stranger.id)).toBeNull();
    expect(await startReset(admin, stranger.id, newClient())).toEqual(unknown);
    expect(await endUserSessions(admin, stranger.id, newClient())).toEqual(unknown);
    expect(await setUserStatus(admin, stranger.id, "disabled", newClient())).toEqual(unknown);
    expect(await alive(session)).toBe(true);
    expect(await statusOf(stranger)).toBe("active");
    expect(await listLetters(stranger.id)).toEqual([]);
    expect(await listDeeds(stranger.id)).toEqual([]);
  });

  test("is somebody to the gateway's staff", async () => {
    expect(await findManagedUser(staff, stranger.id)).toMatchObject({ login: stranger.login });
    expect((await listUsers(staff, { find: stranger.login })).rows).toHaveLength(1);
  });
});

test("the right without an enterprise opens nobody", async () => {
  const nowhere = await signedIn(await createUser({ rights: administrates }));
  expect((await listUsers(nowhere, {})).rows).toEqual([]);
  expect(await findManagedUser(nowhere, nowhere.id)).toBeNull();
});

test("the signs of a pattern are looked for as themselves", async () => {
  await createUser({ enterpriseId, login: "under_score", name: "100%" });
  expect((await listUsers(admin, { find: "100%" })).rows).toHaveLength(1);
  expect((await listUsers(admin, { find: "%%%" })).rows).toEqual([]);
  expect((await listUsers(admin, { find: "\\" })).rows).toEqual([]);
  expect((await listUsers(admin, { find: "UNDER_SC" })).rows).toHaveLength(1);
});

test("pages follow one another by login, case aside, without a gap", async () => {
  for (let at = 0; at < 51; at += 1)
    await createUser({
      enterpriseId,
      login: `${at % 2 ? "Page" : "page"}_user_${String(at).padStart(2, "0")}`,
    });
  const first = await listUsers(admin, { find: "age_user" });
  expect(first.rows).toHaveLength(50);
  const second = await listUsers(admin, { find: "age_user", after: first.next ?? "" });
  expect(second.rows.map(({ login }) => login)).toEqual(["page_user_50"]);
  expect(second.next).toBeNull();
});

describe("a reset started by an administrator", () => {
  test("sends the letter in the user's own language, and a link that opens", async () => {
    expect(await startReset(admin, colleague.id, newClient())).toEqual({ ok: true });
    expect(await listLetters(colleague.id)).toMatchObject([
      { kind: "password-recovery", to_address: colleague.email, locale: "be" },
    ]);
    expect(await inspectLink(await lastToken(colleague.id), newClient())).toMatchObject({ state: "open" });
    expect(await listDeeds(colleague.id)).toMatchObject([
      { event: "recovery.started", details: { purpose: "recovery" } },
    ]);
  });

  test("invites again whoever has no password yet", async () => {
    const invited = await createUser({ enterpriseId, password: null, rights: [] });
    expect(await startReset(admin, invited.id, newClient())).toEqual({ ok: true });
    expect(await listLetters(invited.id)).toMatchObject([{ kind: "invitation" }]);
  });

  test("is refused without the right, an address or an active account", async () => {
    await revokeRights(db(), colleague.id, ["password.change"]);
    const unreachable = await createUser({ enterpriseId, email: null });
    const disabled = await createUser({ enterpriseId, status: "disabled" });
    for (const [user, reason] of [
      [colleague, "no_right"],
      [unreachable, "no_email"],
      [disabled, "disabled"],
    ] as const) {
      expect(await startReset(admin, user.id, newClient())).toEqual({ ok: false, reason });
      expect(await listLetters(user.id)).toEqual([]);
    }
  });

  test("sends one letter a minute", async () => {
    await startReset(admin, colleague.id, newClient());
    expect(await startReset(admin, colleague.id, newClient())).toEqual({ ok: false, reason: "limited" });
    expect(await listLetters(colleague.id)).toHaveLength(1);
  });
});
