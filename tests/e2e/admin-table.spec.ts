/* eslint-disable max-lines -- one table: every address and action, and what each asker gets there */
import { createHash } from "node:crypto";
import { rights } from "@/lib/access/rights";
import { messagesOf } from "@/lib/i18n/messages";
import { acts } from "../support/e2e/admin-acts";
import { type Open, pages } from "../support/e2e/admin-pages";
import { createUserOf, type Target, unlike } from "../support/e2e/admin-target";
import { type BuiltAction, listBuiltActions } from "../support/e2e/built-actions";
import { callAction } from "../support/e2e/call-action";
import { newClientAddress } from "../support/e2e/client-address";
import { expect, signIn, test as base } from "../support/e2e/test";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createEnterprise, createUser, type TestUser } from "../support/factories";
import { fillPattern, listRoutes } from "../support/routes";

/*
 * Every address and action of the administration and of an enterprise's settings, asked by everyone: a stranger, a plain user, another
 * enterprise's administrator, the administrator and the gateway's staff. Both lists come from the code: a
 * new address or action without a line in the table fails the first test.
 */

const askers = ["stranger", "plain", "another", "administrator", "staff"] as const;
type Asker = (typeof askers)[number];

/** What an address answers: the way to the sign-in, 403, 404, or what was asked for. */
type Outcome = "sign-in" | 403 | 404 | "open";

/** `another`, where each administrator has their own, gets an answer too, but of their own. */
const expected: Record<Open, Record<Asker, Outcome>> = {
  own: { stranger: "sign-in", plain: 403, another: 404, administrator: "open", staff: "open" },
  each: { stranger: "sign-in", plain: 403, another: "open", administrator: "open", staff: "open" },
  staff: { stranger: "sign-in", plain: 403, another: 403, administrator: 403, staff: "open" },
  mine: { stranger: "sign-in", plain: 403, another: 404, administrator: "open", staff: 404 },
  settings: { stranger: "sign-in", plain: 403, another: "open", administrator: "open", staff: 404 },
};

function outcomeOf({ status, headers }: Answer): string | number {
  const leads = headers.get("x-action-redirect") ?? headers.get("location");
  if (leads?.startsWith("/login")) return "sign-in";
  if (status === 403 || status === 404) return status;
  // A form that is refused for what stands in it comes back without leading anywhere.
  return leads || status === 200 ? "open" : `${status}`;
}

interface World {
  target: Target;
  administrator: TestUser;
  plain: TestUser;
  visitors: Record<Asker, Visitor>;
}

const test = base.extend<object, { world: World }>({
  world: [
    async ({ sql }, use, { workerIndex }) => {
      const enterpriseId = await createEnterprise();
      const administers = ["password.change", "orders.export", "users.manage", "audit.view"] as const;
      const users = {
        plain: await createUser({ enterpriseId }),
        another: await createUser({ enterpriseId: await createEnterprise(), rights: administers }),
        administrator: await createUser({ enterpriseId, rights: administers }),
        staff: await createUser({ rights: [...rights] }),
      };
      const signedIn = async (user?: TestUser) => {
        const visitor = new Visitor(newClientAddress(workerIndex));
        if (user) await visitor.signIn(user);
        return visitor;
      };
      const visitors = {
        stranger: await signedIn(),
        plain: await signedIn(users.plain),
        another: await signedIn(users.another),
        administrator: await signedIn(users.administrator),
        staff: await signedIn(users.staff),
      };
      const target = { sql, enterpriseId, marker: unlike("Мишень") };
      await use({ target, visitors, administrator: users.administrator, plain: users.plain });
    },
    { scope: "worker" },
  ],
});

/** All that could be changed of the enterprise, its people and what was made under the marker, as digests. */
async function stateOf({ sql, enterpriseId, marker }: Target): Promise<Record<string, string>> {
  const people = sql`select id from users where enterprise_id = ${enterpriseId}`;
  const [row] = await sql`select
    (select jsonb_agg(t order by id) from users t where enterprise_id = ${enterpriseId}) as users,
    (select jsonb_agg(t order by user_id, "right") from user_rights t where user_id in (${people})) as rights,
    (select jsonb_agg(user_id order by user_id) from second_factors where user_id in (${people})) as factors,
    (select jsonb_agg(t order by user_id, merchant_id) from user_merchants t where user_id in (${people})) as assigned,
    (select jsonb_agg(jsonb_build_array(id, revoked_at) order by id) from sessions where user_id in (${people})) as sessions,
    (select jsonb_agg(t order by id) from password_reset_tokens t where user_id in (${people})) as links,
    (select jsonb_agg(jsonb_build_array(id, kind, earlier_attempts) order by id) from outbox_emails
      where user_id in (${people}) and kind <> 'new-device') as letters,
    (select jsonb_agg(t order by id) from enterprises t where id = ${enterpriseId} or name like ${marker + "%"}) as enterprises,
    (select jsonb_agg(t order by id) from merchants t where enterprise_id = ${enterpriseId} or name like ${marker + "%"}) as merchants,
    (select jsonb_agg(t order by id) from profiles t where enterprise_id = ${enterpriseId}) as profiles,
    (select jsonb_agg(t order by id) from registry_subscriptions t where enterprise_id = ${enterpriseId}) as recipients,
    (select count(*)::int from audit_events where event = 'sign_in.unlocked' and target_id in (${people})) as unlocked`;
  return Object.fromEntries(
    Object.entries(row!).map(([part, rows]) => [
      part,
      createHash("sha256").update(JSON.stringify(rows)).digest("hex"),
    ]),
  );
}

const ofAdministrators = /\/(admin|\(administrator\))\//;

const builtActions = () =>
  new Map(
    listBuiltActions()
      .filter(({ file }) => ofAdministrators.test(file))
      .map((action): [string, BuiltAction] => [
        `${action.file.split("/admin/")[1] ?? action.file.replace(/^.*\/settings\/\(administrator\)/, "settings")} ${action.name}`,
        action,
      ]),
  );

test("every address and action of the administration has its line in the table", () => {
  const addresses = listRoutes().filter(({ file }) => ofAdministrators.test(file));
  expect(Object.keys(pages).sort()).toEqual(addresses.map(({ pattern }) => pattern).sort());
  expect(Object.keys(acts).sort()).toEqual([...builtActions().keys()].sort());
});

test("every address answers each asker as the table says", async ({ world }) => {
  const { target, visitors, administrator, plain } = world;
  for (const [pattern, { open, id }] of Object.entries(pages)) {
    const path = fillPattern(pattern, { id: (await id?.(target)) ?? "" });
    const answers = await Promise.all(askers.map((asker) => visitors[asker].ask(path)));
    const outcomes = Object.fromEntries(askers.map((asker, at) => [asker, outcomeOf(answers[at]!)]));
    expect({ pattern, ...outcomes }).toEqual({ pattern, ...expected[open] });
    const shown = answers[askers.indexOf("another")]!.body;
    for (const ours of [administrator.login, plain.login, target.marker])
      expect(shown.includes(ours), `${pattern} shows ${ours} to another`).toBe(false);
  }
});

for (const [name, { open, fields, withState }] of Object.entries(acts))
  test(`${name} answers each asker as the table says, and refused it changes nothing`, async ({
    world: { target, visitors },
  }) => {
    const action = builtActions().get(name)!;
    for (const asker of askers) {
      const sent = await fields(target);
      const before = await stateOf(target);
      const answer = await callAction(visitors[asker], action, sent, { withState });
      expect({ asker, outcome: outcomeOf(answer) }).toEqual({ asker, outcome: expected[open][asker] });
      const isOurs = expected[open][asker] === "open" && asker !== "another";
      // What is done shows, or the refusals above would be those of a form that nobody could send.
      if (isOurs) expect(await stateOf(target), `done by ${asker}`).not.toEqual(before);
      else expect(await stateOf(target), `refused to ${asker}`).toEqual(before);
    }
  });

test("a post taken from an administrator's browser and sent with another's cookie is refused and changes nothing", async ({
  page,
  world: { target, administrator, visitors },
}) => {
  const user = await createUserOf(target);
  await signIn(page, administrator);
  await page.goto(`/admin/users/${user}`);
  const [post] = await Promise.all([
    page.waitForRequest((request) => request.method() === "POST"),
    page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue())),
    page.getByRole("button", { name: messagesOf("ru").admin.user.disable.submit, exact: true }).click(),
  ]);
  const headers = await post.allHeaders();
  const replay = (asker: Asker) =>
    visitors[asker].ask(new URL(post.url()).pathname, {
      method: "POST",
      headers: Object.fromEntries(
        Object.entries(headers).filter(([name]) => !/^(:|content-length|cookie|host)/.test(name)),
      ),
      body: new Uint8Array(post.postDataBuffer()!),
    });
  expect(headers["next-action"]).toBeTruthy();
  const before = await stateOf(target);
  for (const asker of ["stranger", "plain", "another"] as const) {
    expect(outcomeOf(await replay(asker))).toBe(expected.own[asker]);
    expect(await stateOf(target)).toEqual(before);
  }
  expect(outcomeOf(await replay("administrator"))).toBe("open");
  expect(await stateOf(target)).not.toEqual(before);
});
