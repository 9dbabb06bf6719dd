import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { clearRateLimits, createUser } from "../../support/factories";
import { listAudit, listLetters, newClient, runSql } from "../../support/records";

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
