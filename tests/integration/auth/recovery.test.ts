import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inspectLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { clearRateLimits, createUser } from "../../support/factories";
import { lastToken, listAudit, listLetters, newClient, runSql } from "../../support/records";

const rejected = { ok: false, reason: "rejected" };

beforeEach(clearRateLimits);

describe("a right pair", () => {
  test("queues one letter to the stored address in the stored language, with a link of thirty minutes", async () => {
    const user = await createUser({ email: "Anna.K@Example.test", locale: "be" });
    expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
    expect(await listLetters(user.id)).toMatchObject([
      { kind: "password-recovery", to_address: "Anna.K@Example.test", locale: "be" },
    ]);
    expect(
      await runSql(
        sql`select extract(epoch from expires_at - created_at)::int as seconds, purpose from password_reset_tokens where user_id = ${user.id}`,
      ),
    ).toEqual([{ seconds: 30 * 60, purpose: "recovery" }]);
    expect(await listAudit(user.id)).toEqual([{ event: "recovery.requested", details: { repeated: false } }]);
  });

  test.each([
    ["in another case", "anna.k@EXAMPLE.test"],
    ["between spaces", "  Anna.K@Example.test\t"],
  ])("is right with the e-mail %s, and the letter goes to the stored spelling", async (_how, email) => {
    const user = await createUser({ email: "Anna.K@Example.test" });
    expect(await requestRecovery({ login: ` ${user.login.toUpperCase()} `, email }, newClient())).toEqual({
      ok: true,
    });
    expect(await listLetters(user.id)).toMatchObject([{ to_address: "Anna.K@Example.test" }]);
  });

  test("names one of several logins with the same address", async () => {
    const [one, other] = [
      await createUser({ email: "shared@example.test" }),
      await createUser({ email: "shared@example.test" }),
    ];
    await requestRecovery(other, newClient());
    expect(await listLetters(one.id)).toEqual([]);
    expect(await listLetters(other.id)).toHaveLength(1);
  });
});

describe("every refusal is one value, makes no letter, and the audit knows why", () => {
  test.each([
    ["another e-mail", {}, "other@example.test", "wrong_email"],
    ["an e-mail with a dotless i", { email: "mike@example.test" }, "mıke@example.test", "wrong_email"],
    ["an e-mail with a full-width at", { email: "mike@example.test" }, "mike＠example.test", "wrong_email"],
    ["an e-mail with a Kelvin sign", { email: "mike@example.test" }, "mi\u212ae@example.test", "wrong_email"],
    ["a pattern of SQL", { email: "mike@example.test" }, "%@example.test", "wrong_email"],
    ["a user without an e-mail", { email: null }, "any@example.test", "no_email"],
    ["a user without an e-mail, and the word null", { email: null }, "null", "no_email"],
    [
      "a user without the right",
      { email: "mike@example.test", rights: ["orders.export"] },
      "mike@example.test",
      "no_right",
    ],
    ["a disabled user", { email: "mike@example.test", status: "disabled" }, "mike@example.test", "disabled"],
  ] as const)("%s", async (_what, values, email, reason) => {
    const user = await createUser(values);
    expect(await requestRecovery({ login: user.login, email }, newClient())).toEqual(rejected);
    expect(await listLetters(user.id)).toEqual([]);
    expect(await listAudit(user.id)).toEqual([{ event: "recovery.refused", details: { reason } }]);
  });

  test("an unknown login", async () => {
    const { email } = await createUser();
    const [before] = await runSql(sql`select count(*) from outbox_emails`);
    expect(await requestRecovery({ login: "nobody_here", email }, newClient())).toEqual(rejected);
    expect(await runSql(sql`select count(*) from outbox_emails`)).toEqual([before]);
    expect((await listAudit()).at(-1)).toEqual({
      event: "recovery.refused",
      details: { reason: "unknown_login" },
    });
  });

  test("a right and a wrong pair take the same floor of time", async () => {
    const user = await createUser();
    for (const email of [user.email, "other@example.test"]) {
      const before = performance.now();
      await requestRecovery({ login: user.login, email }, newClient());
      expect(performance.now() - before).toBeGreaterThan(245);
    }
  });
});

describe("asking again", () => {
  const wait = (minutes: number) =>
    runSql(sql`update rate_limits set expire = expire - make_interval(mins => ${minutes})`);

  test("within a minute gets the usual answer, and the letter that is on its way stays good", async () => {
    const user = await createUser();
    await requestRecovery(user, newClient());
    const token = await lastToken(user.id);
    expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
    expect(await listLetters(user.id)).toHaveLength(1);
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open" });
    expect((await listAudit(user.id)).at(-1)).toEqual({
      event: "recovery.requested",
      details: { repeated: true },
    });
  });

  test("after a fault brings the letter that was not written", async () => {
    const user = await createUser();
    await runSql(sql`alter table outbox_emails add constraint no_letters check (false) not valid`);
    await expect(requestRecovery(user, newClient())).rejects.toThrow();
    await runSql(sql`alter table outbox_emails drop constraint no_letters`);
    expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
    expect(await listLetters(user.id)).toHaveLength(1);
  });

  test("later makes a newer link, and the older is dead", async () => {
    const user = await createUser();
    await requestRecovery(user, newClient());
    const older = await lastToken(user.id);
    await wait(1);
    await requestRecovery(user, newClient());
    expect(await inspectLink(older, newClient())).toEqual({ state: "replaced" });
    expect(await inspectLink(await lastToken(user.id), newClient())).toMatchObject({
      state: "open",
      purpose: "recovery",
    });
  });

  test("makes three letters an hour at the most", async () => {
    const user = await createUser();
    for (let time = 0; time < 5; time += 1) {
      expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
      await wait(2);
    }
    expect(await listLetters(user.id)).toHaveLength(3);
  });

  test("twelve times at once makes one letter and no fault", async () => {
    const user = await createUser();
    const all = await Promise.all(Array.from({ length: 12 }, () => requestRecovery(user, newClient())));
    expect(all.filter((answer) => answer.ok)).toHaveLength(10);
    expect(all.filter((answer) => !answer.ok)).toMatchObject([{ reason: "limited" }, { reason: "limited" }]);
    expect(await listLetters(user.id)).toHaveLength(1);
    expect(await runSql(sql`select id from password_reset_tokens where user_id = ${user.id}`)).toHaveLength(
      1,
    );
  });
});

describe("limits", () => {
  test("five times in a quarter of an hour from one address, right pairs included", async () => {
    const user = await createUser();
    for (let time = 0; time < 5; time += 1) await requestRecovery(user, newClient("192.0.2.1"));
    const limited = await requestRecovery(user, newClient("192.0.2.1"));
    expect(limited).toMatchObject({ ok: false, reason: "limited" });
    expect(
      await requestRecovery({ login: "nobody_here", email: "a@b" }, newClient("192.0.2.1")),
    ).toMatchObject({ reason: "limited" });
    expect(await requestRecovery(user, newClient("192.0.2.2"))).toEqual({ ok: true });
    expect(await listAudit()).toContainEqual({ event: "recovery.limited", details: { by: "address" } });
  });

  test("ten times an hour for one login, the same for one that exists and one that does not", async () => {
    const user = await createUser();
    const answersFor = async (login: string) => {
      const answers: string[] = [];
      for (let time = 0; time < 12; time += 1) {
        const answer = await requestRecovery({ login, email: "other@example.test" }, newClient());
        answers.push(answer.ok ? "ok" : answer.reason);
      }
      return answers;
    };
    const expected = [...Array<string>(10).fill("rejected"), "limited", "limited"];
    const [known, unknown] = await Promise.all([answersFor(user.login), answersFor("nobody_here")]);
    expect(known).toEqual(expected);
    expect(unknown).toEqual(expected);
  });

  test("never lock the sign-in", async () => {
    const user = await createUser();
    for (let time = 0; time < 12; time += 1)
      await requestRecovery({ login: user.login, email: "x@y.test" }, newClient());
    const { verifyCredentials } = await import("@/lib/auth/verify-credentials");
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });
});
