import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { findAccount } from "@/db/queries/auth/accounts";
import { revokeRights, updateUser } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { inspectLink } from "@/lib/auth/inspect-link";
import { applyProfile, previewProfile } from "@/lib/profiles/apply-profile";
import { changeProfile, deleteProfile } from "@/lib/profiles/change-profile";
import { createProfile } from "@/lib/profiles/create-profile";
import { findProfile, listProfiles, type Profile } from "@/lib/profiles/find-profile";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { startReset } from "@/lib/users/start-reset";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import { signedIn } from "../../support/orders";
import { applyAsStored, createProfileBy } from "../../support/profiles";
import { lastToken, listAudit, newClient, runSql } from "../../support/records";

const held: Right[] = ["password.change", "orders.export", "users.manage"];

let enterpriseId: string;
let admin: CurrentUser;
let neighbour: CurrentUser;
let staff: CurrentUser;
let user: TestUser;

beforeEach(async () => {
  enterpriseId = await createEnterprise();
  const away = await createEnterprise();
  admin = signedIn(await createUser({ enterpriseId, rights: held }), { rights: held });
  neighbour = signedIn(await createUser({ enterpriseId: away, rights: held }), { rights: held });
  const all: Right[] = [...held, "system.manage", "operations.view", "audit.view"];
  staff = signedIn(await createUser({ rights: all }), { rights: all });
  user = await createUser({ enterpriseId });
});

const makeProfile = (rights: Right[], values: Partial<Parameters<typeof createProfileBy>[0]> = {}) =>
  createProfileBy({ by: admin, ...values }, rights);

const rightsOf = async ({ id }: { id: string }) => (await findAccount(db(), id))?.rights;

const apply = (profile: Profile, users: { id: string }[], by = admin) =>
  applyAsStored(profile, users, { by, reader: staff });

const applied = { ok: true, applied: 1, refused: [] };
const refusedFor = ({ id }: { id: string }) => ({ ok: true, applied: 0, refused: [id] });

describe("a profile", () => {
  test("is its enterprise's own; a common one is used by all and changed by the gateway's staff", async () => {
    const own = await makeProfile(["orders.export"]);
    const common = await makeProfile([], { by: staff, name: `Общий ${enterpriseId}`, of: null });
    expect((await listProfiles(admin, {})).rows).toContainEqual(own);
    expect((await listProfiles(admin, {})).rows).toContainEqual(common);
    expect((await listProfiles(neighbour, {})).rows).not.toContainEqual(own);
    expect((await listProfiles(staff, {})).rows).toContainEqual(own);
    const unknown = { ok: false, reason: "unknown_profile" };
    const change = { name: "Mine", rights: [] };
    expect(await findProfile(neighbour, own.id)).toBeNull();
    expect(await changeProfile(neighbour, { ...own, ...change }, newClient())).toEqual(unknown);
    expect(await deleteProfile(neighbour, own, newClient())).toEqual(unknown);
    expect(await changeProfile(admin, { ...common, ...change }, newClient())).toEqual(unknown);
    expect(await deleteProfile(admin, common, newClient())).toEqual(unknown);
    expect(await apply(own, [user], neighbour)).toEqual(unknown);
  });

  test("is made for one's own enterprise alone", async () => {
    const wanted = { name: "Чужой", rights: [] };
    for (const of of [neighbour.enterpriseId, null])
      await expect(createProfile(admin, { ...wanted, enterpriseId: of }, newClient())).rejects.toThrow(
        "own enterprise",
      );
  });

  test("neither gains nor loses a right its author lacks", async () => {
    const lacking = { ok: false, reason: "right_lacking" };
    const wanted = { name: "Аудит", rights: ["audit.view"] as Right[], enterpriseId };
    expect(await createProfile(admin, wanted, newClient())).toEqual(lacking);
    const made = await makeProfile(["audit.view"], { by: staff, of: enterpriseId });
    expect(await changeProfile(admin, { ...made, rights: [] }, newClient())).toEqual(lacking);
    const kept = { ...made, rights: ["orders.export", "audit.view"] as Right[] };
    expect(await changeProfile(admin, kept, newClient())).toEqual({ ok: true });
  });

  test("has a name of its own in its enterprise, case aside, and among the common ones", async () => {
    const taken = { ok: false, reason: "name_taken" };
    await makeProfile([], { name: "Склад" });
    expect(await createProfile(admin, { name: "склад", rights: [], enterpriseId }, newClient())).toEqual(
      taken,
    );
    const other = await makeProfile([], { name: "Офис" });
    expect(await changeProfile(admin, { ...other, name: "СКЛАД" }, newClient())).toEqual(taken);
    const common = { name: `Общий склад ${enterpriseId}`, rights: [], enterpriseId: null };
    await createProfile(staff, common, newClient());
    expect(await createProfile(staff, common, newClient())).toEqual(taken);
    await makeProfile([], { by: neighbour, name: "Склад" });
  });

  test("that another has changed meanwhile is neither overwritten nor deleted", async () => {
    const stale = await makeProfile([]);
    await changeProfile(admin, { ...stale, name: "Первый" }, newClient());
    const refused = { ok: false, reason: "changed_meanwhile" };
    expect(await changeProfile(admin, { ...stale, name: "Второй" }, newClient())).toEqual(refused);
    expect(await deleteProfile(admin, stale, newClient())).toEqual(refused);
    expect(await apply(stale, [user])).toEqual(refused);
    expect(await findProfile(admin, stale.id)).toMatchObject({ name: "Первый", version: 2 });
  });

  test("leaves its story on record, and rights where they were when it goes", async () => {
    const made = await makeProfile(["orders.export"]);
    await apply(made, [user]);
    await changeProfile(admin, { ...made, rights: [] }, newClient());
    expect(await deleteProfile(admin, { ...made, version: 2 }, newClient())).toEqual({ ok: true });
    expect(await rightsOf(user)).toEqual(["orders.export"]);
    const deeds = (await listAudit()).filter(({ event }) => event.startsWith("profile."));
    expect(deeds.slice(-3)).toEqual([
      { event: "profile.created", details: { profile: "Касса", rights: ["orders.export"] } },
      {
        event: "profile.changed",
        details: { profile: "Касса", changes: { rights: { before: ["orders.export"], after: [] } } },
      },
      { event: "profile.deleted", details: { profile: "Касса", rights: [] } },
    ]);
  });
});

describe("applying a profile", () => {
  test("shows what each user gains and loses, and changes nothing by it", async () => {
    const profile = await makeProfile(["orders.export"]);
    const ready = await createUser({ enterpriseId, rights: ["orders.export"] });
    const stranger = await createUser({ enterpriseId: neighbour.enterpriseId });
    const shown = await previewProfile(admin, profile, [user.id, ready.id, admin.id, stranger.id]);
    expect(shown).toMatchObject([
      { user: { login: user.login }, added: ["orders.export"], taken: ["password.change"], obstacle: null },
      { user: { login: ready.login }, added: [], taken: [], obstacle: "unchanged" },
      { user: { login: admin.login }, obstacle: "oneself" },
    ]);
    expect(shown).toHaveLength(3);
    expect(await rightsOf(user)).toEqual(["password.change"]);
  });

  test("shows a user once who is named twice", async () => {
    const shown = await previewProfile(admin, await makeProfile(["orders.export"]), [user.id, user.id]);
    expect(shown.map(({ user: { id } }) => id)).toEqual([user.id]);
  });

  test("gives the profile's rights and takes the others, on record with the profile's name", async () => {
    const profile = await makeProfile(["orders.export", "users.manage"]);
    expect(await apply(profile, [user])).toEqual(applied);
    expect(await rightsOf(user)).toEqual(["orders.export", "users.manage"]);
    expect((await listAudit(user.id)).at(-1)).toEqual({
      event: "user.changed",
      details: {
        changes: { rights: { before: ["password.change"], after: ["orders.export", "users.manage"] } },
        by: "administrator",
        profile: "Касса",
      },
    });
  });

  test("kills a living link with the right to change one's own password", async () => {
    await startReset(admin, user.id, newClient());
    await apply(await makeProfile([]), [user]);
    expect(await inspectLink(await lastToken(user.id), newClient())).toMatchObject({ state: "expired" });
  });

  test("does nothing to a user who has changed since it was shown", async () => {
    const profile = await makeProfile(["orders.export"]);
    const stale = { id: user.id, version: (await findManagedUser(admin, user.id))!.version };
    await apply(await makeProfile([], { name: "Пусто" }), [user]);
    const outcome = await applyProfile(admin, { ...profile, users: [stale] }, newClient());
    expect(outcome).toEqual(refusedFor(user));
    expect(await rightsOf(user)).toEqual([]);
  });

  test.each<[string, Right[], Right[]]>([
    ["give a right they lack", ["password.change"], ["password.change", "audit.view"]],
    ["take a right they lack", ["password.change", "audit.view"], ["password.change"]],
  ])("lets nobody %s", async (_what, before, after) => {
    const colleague = await createUser({ enterpriseId, rights: before });
    const profile = await makeProfile(after, { by: staff, of: enterpriseId });
    expect(await previewProfile(admin, profile, [colleague.id])).toMatchObject([
      { obstacle: "right_lacking" },
    ]);
    expect(await apply(profile, [colleague])).toEqual(refusedFor(colleague));
    expect(await rightsOf(colleague)).toEqual(before.toSorted());
  });

  test("lets nobody change their own rights", async () => {
    expect(await apply(await makeProfile([]), [admin])).toEqual(refusedFor(admin));
    expect(await rightsOf(admin)).toEqual(held.toSorted());
  });

  test("takes no enterprise's last administrator", async () => {
    const profile = await makeProfile([], { by: staff, of: null, name: `Никто ${enterpriseId}` });
    expect(await previewProfile(staff, profile, [admin.id])).toMatchObject([
      { obstacle: "last_administrator" },
    ]);
    expect(await apply(profile, [admin], staff)).toEqual(refusedFor(admin));
    expect(await rightsOf(admin)).toEqual(held.toSorted());
  });

  test("leaves one of two administrators whose rights are taken at once", async () => {
    const second = await createUser({ enterpriseId, rights: held });
    const profile = await makeProfile([], { by: staff, of: null, name: `Никого ${enterpriseId}` });
    const outcomes = await Promise.all([apply(profile, [admin], staff), apply(profile, [second], staff)]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.applied === 1)).toHaveLength(1);
    const left = [await rightsOf(admin), await rightsOf(second)];
    expect(left.filter((rights) => rights?.includes("users.manage"))).toHaveLength(1);
  });

  test("does nothing to another enterprise's user", async () => {
    const stranger = await createUser({ enterpriseId: neighbour.enterpriseId });
    const profile = await makeProfile(["orders.export"]);
    expect(await apply(profile, [stranger])).toEqual(refusedFor(stranger));
    expect(await rightsOf(stranger)).toEqual(["password.change"]);
  });
});

// On the embedded database a transaction lets nobody in between, so there is nothing to meet.
test.runIf(inject("template").kind === "server")(
  "an administration taken just before is seen by whoever takes the other",
  async () => {
    const second = await createUser({ enterpriseId, rights: held });
    const profile = await makeProfile([], { by: staff, of: null, name: `Ничей ${enterpriseId}` });
    const isHeldUp = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const { taking } = await db().transaction(async (tx) => {
      await revokeRights(tx, second.id, ["users.manage"]);
      await updateUser(tx, second.id, {});
      const taking = apply(profile, [admin], staff);
      await expect.poll(() => runSql(isHeldUp), { timeout: 10_000 }).not.toEqual([]);
      return { taking };
    });
    expect(await taking).toEqual(refusedFor(admin));
  },
);
