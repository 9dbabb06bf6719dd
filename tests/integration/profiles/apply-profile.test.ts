import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { findAccount } from "@/db/queries/auth/accounts";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { inspectLink } from "@/lib/auth/inspect-link";
import { applyProfile, previewProfile } from "@/lib/profiles/apply-profile";
import { type Profile } from "@/lib/profiles/find-profile";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { startReset } from "@/lib/users/start-reset";
import { administers, createAdministration } from "../../support/administration";
import { createUser, type TestUser } from "../../support/factories";
import { applyAsStored, createProfileBy } from "../../support/profiles";
import { lastToken, listAudit, newClient } from "../../support/records";

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

const applied = { ok: true, applied: 1, refused: [] };
const refusedFor = ({ id }: { id: string }) => ({ ok: true, applied: 0, refused: [id] });

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
    expect(await rightsOf(admin)).toEqual(administers.toSorted());
  });

  test("takes no enterprise's last administrator", async () => {
    const profile = await makeProfile([], { by: staff, of: null, name: `Никто ${enterpriseId}` });
    expect(await previewProfile(staff, profile, [admin.id])).toMatchObject([
      { obstacle: "last_administrator" },
    ]);
    expect(await apply(profile, [admin], staff)).toEqual(refusedFor(admin));
    expect(await rightsOf(admin)).toEqual(administers.toSorted());
  });

  test("leaves one of two administrators whose rights are taken at once", async () => {
    const second = await createUser({ enterpriseId, rights: administers });
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
