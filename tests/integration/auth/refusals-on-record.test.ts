import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { openLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { clearRateLimits, createUser } from "../../support/factories";
import { newClient, runSql } from "../../support/records";

beforeEach(clearRateLimits);

/** How many events of a kind came from an address. */
async function countFrom(ip: string | null, event: string): Promise<number> {
  const [row] = await runSql<{ count: number }>(
    sql`select count(*)::int as count from audit_events where ip = ${ip} and event = ${event}`,
  );
  return row!.count;
}
const times = async (count: number, act: () => Promise<unknown>) => {
  for (let done = 0; done < count; done += 1) await act();
};
const quarterLater = () =>
  runSql(sql`update rate_limits set expire = now() - interval '1 second' where key like 'refusal-record:%'`);

test("every password that was judged is on record, and what a limit refused once a quarter of an hour", async () => {
  const [user, client] = [await createUser(), newClient()];
  const knock = () => verifyCredentials({ login: user.login, password: "Wrong2026x" }, client);
  await times(25, knock);
  expect(await countFrom(client.ip, "sign_in.failed")).toBe(10);
  expect(await countFrom(client.ip, "sign_in.limited")).toBe(1);
  await quarterLater();
  await knock();
  expect(await countFrom(client.ip, "sign_in.limited")).toBe(2);
});

test("a limit that is reached for one login is on record for another too", async () => {
  const [one, other, client] = [await createUser(), await createUser(), newClient()];
  for (const { login } of [one, other])
    await times(11, () => verifyCredentials({ login, password: "Wrong2026x" }, client));
  expect(
    await runSql(
      sql`select target_id from audit_events where ip = ${client.ip} and event = 'sign_in.limited' order by id`,
    ),
  ).toEqual([{ target_id: one.id }, { target_id: other.id }]);
});

test("a hundred made-up links leave one line, and the limit another", async () => {
  const client = newClient();
  await times(100, () => openLink("made-up", client));
  expect(await countFrom(client.ip, "link.refused")).toBe(2);
});

test("recovery requests over the limit leave one line", async () => {
  const client = newClient();
  await times(8, () => requestRecovery({ login: "nobody_here", email: "a@b.test" }, client));
  expect(await countFrom(client.ip, "recovery.limited")).toBe(1);
  expect(await countFrom(client.ip, "recovery.refused")).toBe(5);
});
