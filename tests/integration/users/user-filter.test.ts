import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { listUsers } from "@/lib/users/list-users";
import { readUserSearch } from "@/lib/users/user-search";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { runSql, signedInUser } from "../../support/records";

let admin: CurrentUser;
let staff: CurrentUser;
let merchant: number;

/** How long ago people signed in, in days. */
const signIns = { filter_lately: 29, filter_middle: 60, filter_long_ago: 91 };

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  merchant = await createMerchant(enterpriseId);
  const make = (login: string, values: Parameters<typeof createUser>[0] = {}) =>
    createUser({ enterpriseId, login, ...values });
  admin = (await signedInUser(await make("filter_admin", { rights: ["users.manage"] }))).user;
  staff = (await signedInUser(await createUser({ rights: ["system.manage"] }))).user;
  await make("filter_named", { name: "Алёна Жукова", email: "zhukova@shop.example", locale: "be" });
  await make("filter_invited", { password: null });
  await make("filter_disabled", { status: "disabled", locale: "en" });
  await make("filter_merchant", { merchantIds: [merchant] });
  for (const [login, days] of Object.entries(signIns)) {
    const { id } = await make(login);
    await runSql(
      sql`update users set last_sign_in_at = now() - make_interval(days => ${days}::int) where id = ${id}`,
    );
  }
  const { id } = await make("filter_factor", { rights: ["orders.export"] });
  const halfway = await make("filter_halfway");
  await runSql(sql`insert into second_factors (user_id, sealed_secret, confirmed_at)
    values (${id}, 'sealed', now()), (${halfway.id}, 'sealed', null)`);
  // Another enterprise's, which matches every filter below.
  await createUser({ enterpriseId: await createEnterprise(), login: "stranger_1", name: "Алёна Жукова" });
});

async function found(params: Record<string, string | undefined>, who = admin): Promise<string[]> {
  const { rows } = await listUsers(who, readUserSearch(params).values);
  return rows.map(({ login }) => login.replace("filter_", ""));
}

test.each([
  [{ find: "жуков" }, ["named"]],
  [{ find: "АЛЁНА Ж" }, ["named"]],
  [{ find: "VA@SHOP" }, ["named"]],
  [{ find: "ter_mer" }, ["merchant"]],
  [{ find: "ал" }, ["named"]],
  [{ find: "zh" }, ["named"]],
  [{ find: "жу" }, []],
  [{ status: "invited" }, ["invited"]],
  [{ status: "disabled" }, ["disabled"]],
  [{ right: "users.manage" }, ["admin"]],
  [{ right: "orders.export" }, ["factor"]],
  [{ locale: "be" }, ["named"]],
  [{ signedIn: "lately" }, ["admin", "lately"]],
  [{ signedIn: "long_ago" }, ["long_ago"]],
  [{ secondFactor: "on" }, ["factor"]],
  [{ locale: "en", status: "disabled" }, ["disabled"]],
  [{ locale: "be", status: "disabled" }, []],
])("%j finds %j", async (params, logins) => {
  expect(await found(params)).toEqual(logins);
});

test("a merchant finds those who see its orders", async () => {
  expect(await found({ merchant: String(merchant) })).toEqual(["merchant"]);
});

test("the active are neither invited nor disabled, and those without a second factor have none confirmed", async () => {
  const active = await found({ status: "active" });
  expect(active).toHaveLength(8);
  expect(active).not.toContain("invited");
  const without = await found({ secondFactor: "off" });
  expect(without).toContain("halfway");
  expect(without).not.toContain("factor");
});

test("whoever has not signed in yet is found until they do", async () => {
  const user = await createUser({ enterpriseId: admin.enterpriseId, login: "filter_fresh" });
  expect(await found({ signedIn: "never", find: "fresh" })).toEqual(["fresh"]);
  await signedInUser(user);
  expect(await found({ signedIn: "never", find: "fresh" })).toEqual([]);
  expect(await found({ signedIn: "lately", find: "fresh" })).toEqual(["fresh"]);
});

test("a sign-in is no change of the account", async () => {
  const user = await createUser({ enterpriseId: admin.enterpriseId });
  await signedInUser(user);
  expect(await runSql(sql`select version from users where id = ${user.id}`)).toEqual([{ version: 1 }]);
});

test("the gateway's staff find people of every enterprise", async () => {
  expect(await found({ find: "Алёна Жукова" }, staff)).toEqual(["named", "stranger_1"]);
});

test.each([
  ["status", "gone"],
  ["right", "everything"],
  ["merchant", "0"],
  ["merchant", "99999999999"],
  ["locale", "de"],
  ["signedIn", "tomorrow"],
  ["secondFactor", "maybe"],
  ["find", "nul\u0000"],
])("a filter that makes no sense is left out and named: %s=%j", (field, value) => {
  expect(readUserSearch({ [field]: value })).toEqual({ values: {}, ignored: [field] });
});
