import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { exportUsers } from "@/lib/users/export-users";
import { listUsers } from "@/lib/users/list-users";
import { readUserSearch } from "@/lib/users/user-search";
import { createEnterprise, createUser } from "../../support/factories";
import { newClient, runSql, signedInUser } from "../../support/records";

/** More than two batches of the file, and many pages of the list. */
const many = 1_100;
let admin: CurrentUser;

beforeAll(async () => {
  const enterpriseId = await createEnterprise();
  admin = (await signedInUser(await createUser({ enterpriseId, rights: ["users.manage"] }))).user;
  await runSql(sql`insert into users (login, enterprise_id, locale)
    select 'export_' || lpad(n::text, 6, '0'), ${enterpriseId}, case n % 2 when 0 then 'be' else 'ru' end
    from generate_series(1, ${many}::int) n`);
});

async function exported(params: Record<string, string> = {}) {
  const logins: string[] = [];
  for await (const users of await exportUsers(admin, readUserSearch(params).values, newClient()))
    logins.push(...users.map(({ login }) => login));
  return logins;
}

test("the file has every user of the list, once, whatever page it was asked from", async () => {
  const all = await exported({ after: "export_000500" });
  expect(all).toHaveLength(many + 1);
  expect(new Set(all).size).toBe(many + 1);
  const { rows } = await listUsers(admin, {});
  expect(all.slice(0, rows.length)).toEqual(rows.map(({ login }) => login));
});

test("it is narrowed by the list's filter, and put on record with it", async () => {
  expect(await exported({ locale: "be", find: "export_" })).toHaveLength(many / 2);
  const [event] = await runSql<{ details: object; target_id: string | null }>(
    sql`select details, target_id from audit_events where event = 'users.exported' and actor_id = ${admin.id} order by id desc limit 1`,
  );
  expect(event).toEqual({ details: { locale: "be", find: "export_", count: many / 2 }, target_id: null });
});
