import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import type { CurrentUser } from "@/lib/access/current-user";
import { type BulkDeed, changeInBulk, previewBulk } from "@/lib/users/bulk-change";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { sql } from "drizzle-orm";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import { newClient, runSql, signedInUser } from "../../support/records";

let enterpriseId: string;
let admin: CurrentUser;
let people: TestUser[];
let foreign: TestUser;

beforeEach(async () => {
  enterpriseId = await createEnterprise();
  admin = (await signedInUser(await createUser({ enterpriseId, rights: ["users.manage"] }))).user;
  people = [await createUser({ enterpriseId }), await createUser({ enterpriseId, status: "disabled" })];
  foreign = await createUser({ enterpriseId: await createEnterprise() });
});

const ids = () => [...people, foreign, { id: admin.id }].map(({ id }) => id);
const shown = async (user: { id: string }) => ({
  id: user.id,
  version: (await findManagedUser(admin, user.id))?.version ?? 1,
});
const stateOf = async ({ id }: { id: string }) => {
  const [row] = await runSql<{ status: string; locale: string }>(
    sql`select status, locale from users where id = ${id}`,
  );
  return row;
};

test("the preview says for each what would be done or why not, and leaves others' people out", async () => {
  const obstacles = async (deed: BulkDeed) =>
    Object.fromEntries(
      (await previewBulk(admin, deed, [...ids(), people[0]!.id])).map(({ user, obstacle }) => [
        user.id,
        obstacle,
      ]),
    );
  const [active, disabled] = people.map(({ id }) => id);
  expect(await obstacles("disable")).toEqual({
    [active!]: null,
    [disabled!]: "unchanged",
    [admin.id]: "oneself",
  });
  expect(await obstacles("enable")).toEqual({
    [active!]: "unchanged",
    [disabled!]: null,
    [admin.id]: "unchanged",
  });
  expect(await obstacles("be")).toEqual({ [active!]: null, [disabled!]: null, [admin.id]: null });
});

test("many are disabled, and what is refused for one holds up no other", async () => {
  const { user: staff } = await signedInUser(await createUser({ rights: ["system.manage"] }));
  const users = [{ id: admin.id, version: 1 }, ...(await Promise.all(people.map(shown)))];
  expect(await changeInBulk(staff, "disable", users, newClient())).toEqual([
    { id: admin.id, reason: "last_administrator" },
  ]);
  expect(await stateOf(people[0]!)).toMatchObject({ status: "disabled" });
  expect(await stateOf(admin)).toMatchObject({ status: "active" });
});

test("nobody disables themselves or another enterprise's people among others", async () => {
  const users = [await shown(people[0]!), { id: foreign.id, version: 1 }, { id: admin.id, version: 1 }];
  expect(await changeInBulk(admin, "disable", users, newClient())).toEqual([
    { id: foreign.id, reason: "unknown_user" },
    { id: admin.id, reason: "oneself" },
  ]);
  expect(await stateOf(foreign)).toMatchObject({ status: "active" });
});

test("nobody is disabled or let in again who has changed since they were shown", async () => {
  const users = await Promise.all(people.map(shown));
  const [active, disabled] = users;
  await runSql(sql`update users set version = version + 1 where enterprise_id = ${enterpriseId}`);
  const changed = (id: string) => [{ id, reason: "changed_meanwhile" }];
  expect(await changeInBulk(admin, "disable", [active!], newClient())).toEqual(changed(active!.id));
  expect(await changeInBulk(admin, "enable", [disabled!], newClient())).toEqual(changed(disabled!.id));
  expect(await stateOf(active!)).toMatchObject({ status: "active" });
  expect(await stateOf(disabled!)).toMatchObject({ status: "disabled" });
});

test("a language is changed as it was shown, and not for whom another has changed meanwhile", async () => {
  const users = await Promise.all(people.map(shown));
  await runSql(sql`update users set name = 'Changed', version = version + 1 where id = ${people[1]!.id}`);
  expect(await changeInBulk(admin, "en", users, newClient())).toEqual([
    { id: people[1]!.id, reason: "changed_meanwhile" },
  ]);
  expect(await stateOf(people[0]!)).toMatchObject({ locale: "en" });
  expect(await stateOf(people[1]!)).toMatchObject({ locale: "ru" });
  expect(
    await db().execute(
      sql`select details->'changes'->'locale' as locale, actor_id from audit_events where target_id = ${people[0]!.id} and event = 'user.changed'`,
    ),
  ).toEqual([{ locale: { before: "ru", after: "en" }, actor_id: admin.id }]);
});
