import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { findAccount } from "@/db/queries/auth/accounts";
import { revokeRights, updateUser } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { changeProfile, deleteProfile } from "@/lib/profiles/change-profile";
import { createProfile } from "@/lib/profiles/create-profile";
import { findProfile, listProfiles, type Profile } from "@/lib/profiles/find-profile";
import { administers, createAdministration } from "../../support/administration";
import { createUser, type TestUser } from "../../support/factories";
import { applyAsStored, createProfileBy } from "../../support/profiles";
import { listAudit, newClient, runSql } from "../../support/records";

let enterpriseId: string;
let admin: CurrentUser;
let neighbour: CurrentUser;
let staff: CurrentUser;
let user: TestUser;

beforeEach(async () => {
  ({ enterpriseId, admin, neighbour, staff, colleague: user } = await createAdministration());
});

const makeProfile = (rights: Right[], values: Partial<Parameters<typeof createProfileBy>[0]> = {}) =>
  createProfileBy({ by: admin, ...values }, rights);

const rightsOf = async ({ id }: { id: string }) => (await findAccount(db(), id))?.rights;

const apply = (profile: Profile, users: { id: string }[], by = admin) =>
  applyAsStored(profile, users, { by, reader: staff });

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

// On the embedded database a transaction lets nobody in between, so there is nothing to meet.
test.runIf(inject("template").kind === "server")(
  "an administration taken just before is seen by whoever takes the other",
  async () => {
    const second = await createUser({ enterpriseId, rights: administers });
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
