import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { inspectLink, openLink } from "@/lib/auth/inspect-link";
import { sendLink } from "@/lib/auth/send-link";
import { resetPassword } from "@/lib/auth/reset-password";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { clearRateLimits, createUser, type TestUser } from "../../support/factories";
import { lastToken, listAudit, listLetters, newClient, runSql, touch } from "../../support/records";
import { newPassword, recover, reset, twice } from "../../support/recovery";

beforeEach(clearRateLimits);

const signIn = (user: TestUser, password = user.password) =>
  verifyCredentials({ login: user.login, password }, newClient());

async function startSession(user: TestUser): Promise<string> {
  const verified = await signIn(user);
  if (!verified.ok) throw new Error(verified.reason);
  return verified.sessionToken;
}

describe("a new password by a link", () => {
  test("replaces the old one", async () => {
    const user = await createUser();
    expect(await reset(await recover(user))).toMatchObject({ ok: true });
    expect(await signIn(user)).toEqual({ ok: false, reason: "rejected" });
    expect(await signIn(user, newPassword)).toMatchObject({ ok: true });
  });

  test("ends every session, lifts the lock, and says so in a letter to the stored address", async () => {
    const user = await createUser({ locale: "en" });
    const sessions = [await startSession(user), await startSession(user)];
    const token = await recover(user);
    for (let time = 0; time < 10; time += 1) await signIn(user, "Wrong2026x");
    expect(await signIn(user)).toMatchObject({ reason: "limited" });
    await reset(token);
    for (const session of sessions) expect(await touch(session)).toBeNull();
    expect(await signIn(user, newPassword)).toMatchObject({ ok: true });
    expect((await listLetters(user.id)).at(-1)).toMatchObject({
      kind: "password-changed",
      to_address: user.email,
      locale: "en",
      token_id: null,
      details: { way: "recovery" },
    });
    const audit = await listAudit(user.id);
    expect(audit).toContainEqual({ event: "session.ended", details: { reason: "reset", count: 2 } });
    expect(audit).toContainEqual({ event: "password.reset", details: { purpose: "recovery" } });
  });

  test("is not set by a link that was only opened", async () => {
    const user = await createUser();
    const token = await recover(user);
    for (let time = 0; time < 3; time += 1) await openLink(token, newClient());
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open", purpose: "recovery" });
    expect(await listAudit(user.id)).toContainEqual({
      event: "link.opened",
      details: { purpose: "recovery" },
    });
    expect(await signIn(user)).toMatchObject({ ok: true });
  });

  test("is set by an invitation without the right to change it", async () => {
    const user = await createUser({ password: null, rights: [] });
    await db().transaction((tx) =>
      sendLink(tx, "invitation", { id: user.id, email: user.email, locale: "ru" }),
    );
    const token = await lastToken(user.id);
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open", purpose: "invitation" });
    expect(await reset(token)).toMatchObject({ ok: true });
    expect(await signIn(user, newPassword)).toMatchObject({ ok: true });
    const [link] = await runSql(
      sql`select extract(epoch from expires_at - created_at)::int as seconds from password_reset_tokens where user_id = ${user.id}`,
    );
    expect(link).toEqual({ seconds: 72 * 60 * 60 });
    // Such a user cannot recover it: the notice leads to the administrator.
    expect((await listLetters(user.id)).at(-1)?.details).toMatchObject({ way: "administrator" });
  });
});

describe("a password that is refused leaves the link as it was", () => {
  test.each([
    ["too short", "Abcdef1", ["length"]],
    ["too long", "Abcdefghijklmnopqrs12", ["length"]],
    ["without a digit", "Abcdefghij", ["digit"]],
    ["without a letter", "1234567890", ["letter"]],
    ["with other characters", "Пароль2026", ["characters", "letter"]],
  ])("%s", async (_what, password, rules) => {
    const user = await createUser();
    const token = await recover(user);
    expect(await reset(token, password)).toEqual({ ok: false, reason: "rules", rules });
    expect(await listAudit(user.id)).toContainEqual({ event: "password.reset_refused", details: { rules } });
    expect(await reset(token)).toMatchObject({ ok: true });
  });

  test("typed in two ways", async () => {
    const token = await recover(await createUser());
    const sent = { newPassword, repeatPassword: `${newPassword}x` };
    expect(await resetPassword(token, sent, newClient())).toEqual({ ok: false, reason: "mismatch" });
    expect(await reset(token)).toMatchObject({ ok: true });
  });

  test("for a login whose link is not the one in this browser", async () => {
    const [one, other] = [await createUser(), await createUser()];
    const token = await recover(other);
    const refused = await resetPassword(token, { ...twice(newPassword), login: one.login }, newClient());
    expect(refused).toEqual({ ok: false, reason: "other_link" });
    const sent = { ...twice(newPassword), login: other.login };
    expect(await resetPassword(token, sent, newClient())).toMatchObject({ ok: true });
  });

  test("one of the last three, the one in force included; the fourth is accepted", async () => {
    const user = await createUser({ formerPasswords: ["Pervyj2026a", "Vtoroj2026b", "Tretij2026c"] });
    const token = await recover(user);
    for (const used of [user.password, "Tretij2026c", "Vtoroj2026b"])
      expect(await reset(token, used)).toEqual({ ok: false, reason: "rules", rules: ["history"] });
    expect(await reset(token, "Pervyj2026a")).toMatchObject({ ok: true });
    expect(await reset(await recover({ ...user, password: "Pervyj2026a" }), "Vtoroj2026b")).toMatchObject({
      ok: true,
    });
  });

  test("one of the last three in another letter case is another password", async () => {
    const user = await createUser();
    expect(await reset(await recover(user), user.password.toLowerCase())).toMatchObject({ ok: true });
  });
});
