import { closeDatabase, db } from "@/db/client";
import { listUsers } from "@/db/queries/admin-users";
import type { Scope } from "@/db/queries/scope";
import type { UserFilter } from "@/db/queries/user-filter";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedDatabase } from "@/db/embedded";
import { insertManyUsers } from "../support/bench/many-users";
import { explain } from "../support/bench/explain";
import { planLine } from "../support/bench/plan-line";
import { createServerDatabase } from "../support/server-database";
import { applySettings, testSettings } from "../support/settings";

/*
 * Whether the list of users, its search and its filters answer from indexes with 100,000 users in the
 * database. Each plan is shown beside its time, as a multiple of the list's own first page.
 */

const many = 100_000;

const questions: [string, UserFilter, string?][] = [
  ["the list", {}],
  ["far down the list", {}, "petr_00500000"],
  ["a part of a name", { find: "жукова" }],
  ["a part of a login", { find: "0123" }],
  ["an e-mail", { find: "user77777@" }],
  ["a text of nobody's", { find: "nobody at all" }],
  ["a short beginning", { find: "ив" }],
  ["disabled", { status: "disabled" }],
  ["invited", { status: "invited" }],
  ["a right that few hold", { right: "users.manage" }],
  ["a right that nobody holds", { right: "audit.view" }],
  ["a merchant", { merchant: 7 }],
  ["a language", { locale: "be" }],
  ["signed in lately", { signedIn: "lately" }],
  ["signed in long ago", { signedIn: "long_ago" }],
  ["never signed in", { signedIn: "never" }],
  ["with a second factor", { secondFactor: "on" }],
  ["without a second factor", { secondFactor: "off" }],
  ["everything at once", { find: "анна", status: "active", locale: "be", secondFactor: "on" }],
];

const server = process.env.TEST_DATABASE_URL;
const database = server ? await createServerDatabase(server) : await startEmbeddedDatabase();
applySettings({ ...testSettings, DATABASE_URL: database.url });
try {
  await migrateDatabase(database.url, "test");
  await insertManyUsers(many);
  const [largest] = await db().execute<{ id: string }>(
    "select enterprise_id as id from users group by 1 order by count(*) desc limit 1",
  );
  let scans = 0;
  for (const [who, scope] of [
    ["the gateway's staff", { everyone: true }],
    ["the administrator of the largest enterprise", { everyone: false, enterpriseId: largest?.id ?? null }],
  ] satisfies [string, Scope][]) {
    console.log(`\n${many} users, asked for by ${who}`);
    let reference: number | undefined;
    for (const [what, filter, after] of questions) {
      const explained = await explain(async (executor) =>
        listUsers(executor, scope, filter, { after, limit: 51 }),
      );
      reference ??= explained.ms;
      if (explained.scanned.includes("users")) scans += 1;
      console.log(planLine(what, explained, reference));
    }
  }
  console.log(`\n${scans === 0 ? "No question" : `${scans} questions`} read the whole table of users.`);
  process.exitCode = scans === 0 ? 0 : 1;
} finally {
  await closeDatabase();
  await database.stop();
}
