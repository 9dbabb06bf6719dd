/* eslint-disable max-lines -- one form: each of its fields, alone and when two edit at once */
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listAssignedMerchants } from "@/db/queries/organisation/visible-merchants";
import { inspectLink } from "@/lib/auth/inspect-link";
import { newestEventId, readHistory } from "@/lib/event-log/read-events";
import { choosePreferences } from "@/lib/users/choose-preferences";
import { findEditConflict } from "@/lib/users/edit-conflict";
import { editUser, type UserEdit } from "@/lib/users/edit-user";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { startReset } from "@/lib/users/start-reset";
import { type Administration, createAdministration } from "../../support/administration";
import { createMerchant, createUser } from "../../support/factories";
import { lastToken, listAuditFrom, listLetters, newClient, signedInUser } from "../../support/records";

let world: Administration;

beforeEach(async () => {
  world = await createAdministration();
});

const read = async ({ id } = world.colleague as { id: string }) => (await findManagedUser(world.staff, id))!;

/** Edits a colleague as they are now, unless the version is told. */
const edit = async (change: Partial<UserEdit>, by = world.admin, client = newClient()) => {
  const { id, version } = await read();
  return editUser(by, { id, version, ...change }, client);
};

const refused = (reason: string) => ({ ok: false, reason });

describe("an edit", () => {
  test("is stored, and on record with who, from where, before and after; what is left out stays", async () => {
    const before = await read();
    const [merchant] = world.merchantIds as [number];
    const client = newClient();
    const fields = { name: "Янка", locale: "en", timeZone: "Europe/Tallinn" } as const;
    expect(await edit({ ...fields, merchantIds: [merchant] }, world.admin, client)).toEqual({
      ok: true,
      letters: false,
    });
    expect(await read()).toEqual({ ...before, ...fields, version: before.version + 1 });
    expect(await listAssignedMerchants(db(), before.id)).toMatchObject([{ id: merchant }]);
    expect(await listAuditFrom(client)).toMatchObject([
      {
        event: "user.changed",
        actor_id: world.admin.id,
        target_id: before.id,
        details: {
          by: "administrator",
          changes: {
            name: { before: null, after: "Янка" },
            locale: { before: "be", after: "en" },
            timeZone: { before: null, after: "Europe/Tallinn" },
            merchants: { before: [], after: [merchant] },
          },
        },
      },
    ]);
    expect((await readHistory(before)).rows).toMatchObject([
      { event: "user.changed", actorLogin: world.admin.login, ip: client.ip },
    ]);
  });

  test("that changes nothing leaves no trace", async () => {
    const before = await read();
    const client = newClient();
    expect(await edit({ name: null, locale: "be" }, world.admin, client)).toMatchObject({ ok: true });
    expect(await read()).toEqual(before);
    expect(await listAuditFrom(client)).toEqual([]);
  });

  test("of the e-mail kills a living link, and both addresses hear of it in the user's language", async () => {
    await startReset(world.admin, world.colleague.id, newClient());
    const token = await lastToken(world.colleague.id);
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open" });
    expect(await edit({ email: "new.address@example.test" })).toEqual({ ok: true, letters: true });
    expect(await inspectLink(token, newClient())).not.toMatchObject({ state: "open" });
    const notices = (await listLetters(world.colleague.id)).filter(({ kind }) => kind === "email-changed");
    // Both are of one moment: their order is by chance.
    const [fromOld] = notices.map(({ details }) => details.side);
    expect(fromOld === "old" ? notices : notices.reverse()).toMatchObject([
      {
        to_address: world.colleague.email,
        locale: "be",
        details: { side: "old", email: "n***@example.test" },
      },
      { to_address: "new.address@example.test", locale: "be", details: { side: "new" } },
    ]);
  });

  test("of the own e-mail is another's to make", async () => {
    const { id, version } = await read(world.admin);
    const own = (email: string) => editUser(world.admin, { id, version, email }, newClient());
    expect(await own("mine@example.test")).toEqual(refused("own_email"));
    expect(await own(world.admin.email!)).toMatchObject({ ok: true });
    expect(await editUser(world.staff, { id, version, email: "m@example.test" }, newClient())).toMatchObject({
      ok: true,
    });
  });

  test("of another enterprise's user finds nobody", async () => {
    const before = await read();
    expect(await edit({ name: "Чужой" }, world.neighbour)).toEqual(refused("unknown_user"));
    expect(await read()).toEqual(before);
  });

  test("assigns no other enterprise's merchant", async () => {
    const theirs = await createMerchant(world.neighbour.enterpriseId!);
    for (const by of [world.admin, world.staff])
      expect(await edit({ merchantIds: [theirs] }, by)).toEqual(refused("unknown_merchant"));
    expect(await listAssignedMerchants(db(), world.colleague.id)).toEqual([]);
  });
});

describe("of two administrators who edit the same user", () => {
  test("the second is told what the first has changed and by whom, and nothing is overwritten", async () => {
    const { id, version } = await read();
    const seen = await newestEventId(id);
    await edit({ name: "Первое", locale: "en" }, world.staff);
    const stored = await read();
    const late = { name: "Второе", locale: "be", timeZone: null, merchantIds: [] } as const;
    expect(await edit({ version, ...late })).toEqual(refused("changed_meanwhile"));
    expect(await read()).toEqual(stored);
    const conflict = await findEditConflict(world.admin, id, seen, late);
    expect(conflict).toMatchObject({
      version: stored.version,
      changes: [
        {
          actorLogin: world.staff.login,
          details: {
            changes: { name: { before: null, after: "Первое" }, locale: { before: "be", after: "en" } },
          },
        },
      ],
    });
    expect(conflict!.differences).toEqual({
      name: { before: "Первое", after: "Второе" },
      locale: { before: "en", after: "be" },
    });
    expect(await edit({ version: conflict!.version, ...late })).toMatchObject({ ok: true });
    expect(await findEditConflict(world.neighbour, id, seen, late)).toBeNull();
  });

  test("one wins when both save at once", async () => {
    const outcomes = await Promise.all([edit({ name: "Один" }), edit({ name: "Другой" }, world.staff)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused("changed_meanwhile"));
  });

  test("the administrator is told of what the user has chosen meanwhile", async () => {
    const { id, version } = await read();
    const seen = await newestEventId(id);
    const { user } = await signedInUser(world.colleague);
    await choosePreferences(user, { locale: "en" }, newClient());
    expect(await edit({ version, locale: "ru" })).toEqual(refused("changed_meanwhile"));
    expect(await findEditConflict(world.admin, id, seen, { locale: "ru" })).toMatchObject({
      changes: [{ actorLogin: world.colleague.login, details: { by: "self" } }],
      differences: { locale: { before: "en", after: "ru" } },
    });
  });
});

test("a disabled colleague is edited like any other", async () => {
  const { id } = await createUser({ enterpriseId: world.enterpriseId, status: "disabled" });
  const { version } = await read({ id });
  expect(await editUser(world.admin, { id, version, name: "Ушёл" }, newClient())).toMatchObject({ ok: true });
});
