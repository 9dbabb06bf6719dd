import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createUser } from "../support/factories";
import { runSql } from "../support/run-sql";
import { startLoad } from "../support/topology/load";
import { type Stand, startStand } from "../support/topology/stand";

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ count: 2 });
}, 60_000);
afterAll(() => stand.stop());

/** What a release may bring the database while the one before works: more, and nothing less. */
const expansion = [
  sql`alter table users add column of_the_release text`,
  sql`alter table sessions add column of_the_release text not null default 'none'`,
  sql`create table of_the_release (id uuid primary key, user_id uuid references users (id))`,
  sql`create index of_the_release_idx on sessions (of_the_release)`,
];

async function signedIn(): Promise<Visitor> {
  const visitor = new Visitor(newClientAddress(5));
  await visitor.signIn(await createUser());
  return visitor;
}

test("a release with a migration, instance by instance while 20 users work: every request is answered", async () => {
  const users = await Promise.all(Array.from({ length: 20 }, signedIn));
  const pages = ["/orders", "/reports", "/settings"];
  let asked = 0;
  const read = async (loop: number) => (await users[loop]!.ask(pages[(asked += 1) % pages.length]!)).status;
  const write = async (loop: number) =>
    (await users[10 + loop]!.submit("/settings", "timeZone", { timeZone: "Europe/Minsk" })).status;
  const load = startLoad({ read, write }, 10);
  const total = () => [...load.counts.values()].reduce((sum, count) => sum + count, 0);
  const more = async (count: number) => {
    const goal = total() + count;
    await vi.waitUntil(() => total() >= goal, { timeout: 30_000 });
  };

  await more(40);
  for (const statement of expansion) await runSql(statement);
  await more(40);
  for (const { port, stop, ended } of stand.instances) {
    await stop();
    expect(await ended).toBe(0);
    await more(20);
    await stand.startAnother({}, port);
    await more(60);
  }
  await load.end();
  expect([...load.counts.keys()].sort()).toEqual(["read 200", "write 303"]);
});
