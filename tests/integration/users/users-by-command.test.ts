import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inspectLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { changeUser } from "@/lib/users/change-user";
import { createUser } from "@/lib/users/create-user";
import { clearRateLimits, createUser as existingUser, usualPassword } from "../../support/factories";
import { lastToken, listAudit, listLetters, newClient, runSql, signedInUser } from "../../support/records";

const wanted = (values: Partial<Parameters<typeof createUser>[0]> & { login: string }) => ({
  email: `${values.login}@example.test`,
  locale: "en" as const,
  enterprise: null,
  rights: [],
  mayChangePassword: true,
  password: null,
  ...values,
});

describe("a user made from the command line", () => {
  test("with a password signs in, and holds the right to change it unless that is switched off", async () => {
    const made = await createUser(
      wanted({ login: "made_one_1", password: usualPassword, rights: ["users.manage"] }),
    );
    expect(made).toMatchObject({
      ok: true,
      user: { rights: ["password.change", "users.manage"], invited: false },
    });
    expect(
      await verifyCredentials({ login: "made_one_1", password: usualPassword }, newClient()),
    ).toMatchObject({ ok: true });
    const other = await createUser(
      wanted({ login: "made_two_2", password: usualPassword, mayChangePassword: false }),
    );
    expect(other).toMatchObject({ ok: true, user: { rights: [] } });
  });

  test("without one is invited in their language, and signs in with nothing", async () => {
    const made = await createUser(wanted({ login: "invited_1" }));
    if (!made.ok) throw new Error(made.reason);
    expect(made.user.invited).toBe(true);
    expect(await listLetters(made.user.id)).toMatchObject([
      { kind: "invitation", locale: "en", to_address: "invited_1@example.test" },
    ]);
    expect(await inspectLink(await lastToken(made.user.id), newClient())).toMatchObject({
      state: "open",
      purpose: "invitation",
    });
    expect(JSON.stringify(made.user)).not.toContain("$argon2id$");
  });

  test("with a taken login, in whatever case, leaves nothing behind, no enterprise either", async () => {
    await existingUser({ login: "Taken_01" });
    expect(await createUser(wanted({ login: "tAKEN_01", enterprise: "Never made" }))).toEqual({
      ok: false,
      reason: "login_taken",
    });
    expect(await runSql(sql`select id from users where lower(login) = 'taken_01'`)).toHaveLength(1);
  });

  test("with a password that breaks rules is not made", async () => {
    const refused = await createUser(wanted({ login: "weak_pass", password: "короткий" }));
    expect(refused).toEqual({ ok: false, reason: "password", rules: ["characters", "letter", "digit"] });
    expect(await runSql(sql`select id from users where login = 'weak_pass'`)).toEqual([]);
  });

  test("of one enterprise twice, in another case and at once, belongs to the same", async () => {
    await Promise.all([
      createUser(wanted({ login: "twin_one_1", enterprise: "Ромашка" })),
      createUser(wanted({ login: "twin_two_2", enterprise: "Ромашка" })),
    ]);
    expect(
      await runSql(sql`select distinct enterprise_id from users where login like 'twin\\_%'`),
    ).toHaveLength(1);
  });
});

describe("a user changed from the command line", () => {
  const openLink = async (user: { id: string; login: string; email: string }) => {
    await clearRateLimits();
    await requestRecovery(user, newClient());
    return lastToken(user.id);
  };

  test.each([
    ["another e-mail", { email: "new@example.test" }],
    ["another status", { status: "disabled" as const }],
    ["no right to change the password", { revoke: ["password.change" as const] }],
  ])("to %s loses the link that was sent, for good", async (_what, change) => {
    const user = await existingUser();
    const token = await openLink(user);
    await changeUser(user.login, change);
    await changeUser(user.login, { email: user.email, status: "active", grant: ["password.change"] });
    expect(await inspectLink(token, newClient())).toEqual({ state: "expired" });
  });

  test.each([
    ["another language", { locale: "be" as const }],
    ["one more right", { grant: ["orders.export" as const] }],
    ["what they were", {}],
  ])("to %s keeps it", async (_what, change) => {
    const user = await existingUser();
    const token = await openLink(user);
    await changeUser(user.login, change);
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open" });
  });

  test("is named in any case, and the audit tells before and after", async () => {
    const user = await existingUser({ locale: "ru" });
    const changed = await changeUser(user.login.toUpperCase(), { locale: "be", grant: ["audit.view"] });
    expect(changed).toMatchObject({
      ok: true,
      user: { locale: "be", rights: ["audit.view", "password.change"] },
    });
    expect(await listAudit(user.id)).toEqual([
      {
        event: "user.changed",
        details: {
          by: "command",
          changes: {
            locale: { before: "ru", after: "be" },
            rights: { before: ["password.change"], after: ["audit.view", "password.change"] },
          },
        },
      },
    ]);
  });

  test("to disabled loses every session", async () => {
    const user = await existingUser();
    await signedInUser(user);
    await changeUser(user.login, { status: "disabled" });
    expect(await listAudit(user.id)).toContainEqual({
      event: "session.ended",
      details: { reason: "disabled", count: 1 },
    });
  });

  test("who does not exist is refused", async () => {
    expect(await changeUser("nobody_here", { locale: "be" })).toEqual({ ok: false, reason: "unknown_login" });
  });
});
