import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { clearRateLimits, createUser } from "../../support/factories";
import { listAudit, newClient, runSql } from "../../support/records";
import { enrol } from "../../support/second-factor";

const wrong = "Wrong2026x";

/** Wrong passwords one after the other, each from an address of its own. */
async function fail(login: string, times: number) {
  for (let time = 0; time < times; time += 1)
    await verifyCredentials({ login, password: wrong }, newClient());
}

/** Lets the clock of every limit run on. */
const wait = (minutes: number) =>
  runSql(sql`update rate_limits set expire = expire - make_interval(mins => ${minutes})`);

beforeEach(clearRateLimits);

describe("wrong passwords for one login", () => {
  test("after ten the right one is refused too, with the wait and another audit event", async () => {
    const user = await createUser();
    await fail(user.login, 10);
    const refused = await verifyCredentials(user, newClient());
    expect(refused).toMatchObject({ ok: false, reason: "limited" });
    expect("retryAfterSeconds" in refused && refused.retryAfterSeconds).toBeGreaterThan(29 * 60);
    expect((await listAudit()).at(-1)).toEqual({ event: "sign_in.limited", details: { by: "login" } });
  });

  test("the lock lasts thirty minutes from the tenth, however late in the window that was", async () => {
    const user = await createUser();
    await fail(user.login, 9);
    await wait(29);
    await fail(user.login, 1);
    await wait(29);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ reason: "limited" });
    await wait(1);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });

  test("tries during the lock do not prolong it", async () => {
    const user = await createUser();
    await fail(user.login, 10);
    await wait(15);
    await fail(user.login, 5);
    await wait(15);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });

  test("a success at the tenth try forgets the nine before it", async () => {
    const user = await createUser();
    await fail(user.login, 9);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
    await fail(user.login, 9);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });

  test("are counted alike for a login nobody has, in whatever spelling", async () => {
    await fail("nobody_here", 5);
    await fail(" NOBODY_HERE", 5);
    const refused = await verifyCredentials({ login: "ｎobody_here", password: wrong }, newClient());
    expect(refused).toMatchObject({ reason: "limited" });
  });

  test("of a hundred at once ten are evaluated", async () => {
    const user = await createUser();
    const sent = { login: user.login, password: wrong };
    const all = await Promise.all(Array.from({ length: 100 }, () => verifyCredentials(sent, newClient())));
    expect(all.filter((verified) => !verified.ok && verified.reason === "rejected")).toHaveLength(10);
    expect((await listAudit(user.id)).filter(({ event }) => event === "sign_in.failed")).toHaveLength(10);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ reason: "limited" });
  });
});

describe("wrong passwords from one address", () => {
  const failFrom = async (ips: string[]) => {
    for (const [at, ip] of ips.entries())
      await verifyCredentials({ login: `nobody_${at}`, password: wrong }, newClient(ip));
  };

  test("after thirty nobody signs in from it for ten minutes, and from another anybody", async () => {
    const user = await createUser();
    await failFrom(Array<string>(30).fill("192.0.2.1"));
    expect(await verifyCredentials(user, newClient("192.0.2.1"))).toMatchObject({ reason: "limited" });
    expect(await verifyCredentials(user, newClient("192.0.2.2"))).toMatchObject({ ok: true });
    await wait(10);
    expect(await verifyCredentials(user, newClient("192.0.2.1"))).toMatchObject({ ok: true });
  });

  test("the addresses of one IPv6 /64 count together", async () => {
    const user = await createUser();
    await failFrom(Array.from({ length: 30 }, (_none, at) => `2001:db8:0:7::${(at + 1).toString(16)}`));
    expect(await verifyCredentials(user, newClient("2001:DB8::7:ffff:0:0:1"))).toMatchObject({
      reason: "limited",
    });
    expect(await verifyCredentials(user, newClient("2001:db8:0:8::1"))).toMatchObject({ ok: true });
  });

  test("successes cost nothing", async () => {
    const user = await createUser();
    for (let time = 0; time < 35; time += 1)
      expect(await verifyCredentials(user, newClient("192.0.2.9"))).toMatchObject({ ok: true });
  });

  test("a right password that a code is asked for costs nothing", async () => {
    const users = [await createUser(), await createUser(), await createUser(), await createUser()];
    for (const user of users) await enrol(user);
    for (let time = 0; time < 35; time += 1)
      expect(await verifyCredentials(users[time % 4]!, newClient("192.0.2.8"))).toMatchObject({
        reason: "second_factor",
      });
  });
});
