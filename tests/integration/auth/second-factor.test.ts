import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { disableSecondFactor, renewRecoveryCodes } from "@/lib/auth/second-factor/change";
import { findEnrolment } from "@/lib/auth/second-factor/find-enrolment";
import { beginSecondFactor, enableSecondFactor } from "@/lib/auth/second-factor/set-up";
import { verifyCode } from "@/lib/auth/verify-code";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { removeSecondFactor } from "@/lib/users/remove-second-factor";
import { appCode } from "../../support/authenticator-app";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import {
  currentUserOf,
  lastToken,
  listAudit,
  listLetters,
  newClient,
  runSql,
  signedInUser,
} from "../../support/records";
import { challengeOf, enrol, forgetSteps } from "../../support/second-factor";

const enter = (challenge: string | null, code: string) => verifyCode(challenge, code, newClient());

/** No step ends between a code and its use, however slow the machine. */
const holdClock = () => vi.useFakeTimers({ toFake: ["Date"] });
afterEach(() => void vi.useRealTimers());

describe("a sign-in with a second factor", () => {
  test("has no session after the password, and one after the code", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const before = await runSql(sql`select id from sessions where user_id = ${user.id}`);
    const challenge = await challengeOf(user);
    expect(await runSql(sql`select id from sessions where user_id = ${user.id}`)).toEqual(before);
    expect(await enter(challenge, appCode(secret))).toMatchObject({ ok: true, userId: user.id });
    expect((await listAudit(user.id)).slice(-2)).toEqual([
      { event: "sign_in.code_asked", details: {} },
      { event: "sign_in.succeeded", details: { code: "app", device: "new", letter: "queued" } },
    ]);
  });

  test.each([-1, 0, 1])("takes the code of step %i, for clocks that are off", async (steps) => {
    holdClock();
    const user = await createUser();
    const { secret } = await enrol(user);
    expect(await enter(await challengeOf(user), appCode(secret, steps))).toMatchObject({ ok: true });
  });

  test.each([-3, 3])("refuses the code of step %i", async (steps) => {
    holdClock();
    const user = await createUser();
    const { secret } = await enrol(user);
    const refused = await enter(await challengeOf(user), appCode(secret, steps));
    expect(refused).toEqual({ ok: false, reason: "code" });
    expect((await listAudit(user.id)).at(-1)).toEqual({
      event: "sign_in.failed",
      details: { reason: "wrong_code" },
    });
  });

  test("takes a code once, and none from before it", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const challenge = await challengeOf(user);
    expect(await enter(challenge, appCode(secret))).toMatchObject({ ok: true });
    expect(await enter(challenge, appCode(secret))).toEqual({ ok: false, reason: "code" });
    expect(await enter(challenge, appCode(secret, -1))).toEqual({ ok: false, reason: "code" });
  });

  test("of nine uses of one code at once one gets in", async () => {
    const user = await createUser();
    const { recoveryCodes } = await enrol(user);
    const challenge = await challengeOf(user);
    const entered = await Promise.all(
      Array.from({ length: 9 }, () => enter(challenge, recoveryCodes[0] ?? "")),
    );
    expect(entered.filter((one) => one.ok)).toHaveLength(1);
  });

  test("takes each recovery code once, however it is typed, and tells the user by letter", async () => {
    const user = await createUser();
    const { recoveryCodes } = await enrol(user);
    const challenge = await challengeOf(user);
    const typed = recoveryCodes[0]!.toLowerCase().replaceAll("-", " ");
    expect(await enter(challenge, typed)).toMatchObject({ ok: true });
    expect(await enter(challenge, typed)).toEqual({ ok: false, reason: "code" });
    expect((await listLetters(user.id)).map(({ kind }) => kind)).toEqual([
      "second-factor-changed",
      "second-factor-changed",
    ]);
    expect(await findEnrolment(user)).toMatchObject({ state: "on", recoveryCodesLeft: 9 });
  });

  test("sends whoever may not set a password to the administrator", async () => {
    const [able, unable] = [await createUser(), await createUser({ rights: [] })];
    await enrol(able);
    await enrol(unable);
    const wayOf = async ({ id }: TestUser) => (await listLetters(id)).at(-1)?.details;
    expect(await wayOf(able)).toMatchObject({ change: "enabled", way: "recovery" });
    expect(await wayOf(unable)).toMatchObject({ change: "enabled", way: "administrator" });
  });

  test("after ten wrong codes the right one is refused too, from wherever it comes", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const challenge = await challengeOf(user);
    for (let tries = 0; tries < 10; tries += 1) await enter(challenge, "000000");
    expect(await enter(challenge, appCode(secret))).toMatchObject({ ok: false, reason: "limited" });
  });

  test("a reset by the letter's link does not skip the code, nor lift its limit", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const challenge = await challengeOf(user);
    for (let tries = 0; tries < 10; tries += 1) await enter(challenge, "000000");
    await requestRecovery(user, newClient());
    const newPassword = "Inshy2026parol";
    const sent = { newPassword, repeatPassword: newPassword };
    expect(await resetPassword(await lastToken(user.id), sent, newClient())).toMatchObject({ ok: true });
    const renewed = await challengeOf({ ...user, password: newPassword });
    expect(await enter(renewed, appCode(secret))).toMatchObject({ ok: false, reason: "limited" });
  });
});

describe("the challenge", () => {
  test.each([null, "", "x", "A".repeat(200), "%00"])("%j is worth nothing", async (challenge) => {
    expect(await enter(challenge, "123456")).toEqual({ ok: false, reason: "challenge_over" });
  });

  test("dies with the password it was given for", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const challenge = await challengeOf(user);
    await runSql(sql`update users set password_hash = password_hash || 'x' where id = ${user.id}`);
    expect(await enter(challenge, appCode(secret))).toEqual({ ok: false, reason: "challenge_over" });
  });

  test("dies with the account's status", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const challenge = await challengeOf(user);
    await runSql(sql`update users set status = 'disabled' where id = ${user.id}`);
    expect(await enter(challenge, appCode(secret))).toEqual({ ok: false, reason: "challenge_over" });
  });

  test("of one user takes no code of another", async () => {
    const [one, other] = [await createUser(), await createUser()];
    await enrol(one);
    const { secret, recoveryCodes } = await enrol(other);
    const challenge = await challengeOf(one);
    for (const code of [appCode(secret), recoveryCodes[0]!])
      expect(await enter(challenge, code)).toEqual({ ok: false, reason: "code" });
  });
});

describe("switching it on", () => {
  test("needs the password in force, then the app's code; other sessions end and a letter goes", async () => {
    const user = await createUser();
    await signedInUser(user);
    const { user: current } = await signedInUser(user);
    expect(await beginSecondFactor(current, "Wrong2026x")).toEqual({ ok: false, reason: "current" });
    expect(await beginSecondFactor(current, user.password)).toEqual({ ok: true });
    expect(await enableSecondFactor(current, "000000", newClient())).toEqual({ ok: false, reason: "code" });
    const enrolment = await findEnrolment(current);
    const secret = enrolment.state === "pending" ? enrolment.typed.replaceAll(" ", "") : "";
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
    const enabled = await enableSecondFactor(current, appCode(secret), newClient());
    expect(enabled.ok && new Set(enabled.recoveryCodes).size).toBe(10);
    expect(
      await runSql(sql`select id from sessions where user_id = ${user.id} and revoked_at is null`),
    ).toEqual([{ id: current.sessionId }]);
    expect((await listLetters(user.id)).map(({ kind }) => kind)).toEqual(["second-factor-changed"]);
    expect(await beginSecondFactor(current, user.password)).toEqual({ ok: false, reason: "already_on" });
  });

  test("keeps neither the app's secret nor a recovery code in the database", async () => {
    const user = await createUser();
    const { secret, recoveryCodes } = await enrol(user);
    const rows = await runSql<{ row: string }>(
      sql`select second_factors::text as row from second_factors union all select recovery_codes::text from recovery_codes union all select audit_events::text from audit_events union all select outbox_emails::text from outbox_emails`,
    );
    const dump = rows.map(({ row }) => row).join("\n");
    for (const kept of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll("-", ""))])
      expect(dump).not.toContain(kept);
  });
});

describe("switching it off", () => {
  test("needs the password and a code", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const { user: current } = await signInWith(user, secret);
    const client = newClient();
    await forgetSteps(user.id);
    const right = { currentPassword: user.password, code: appCode(secret) };
    expect(await disableSecondFactor(current, { ...right, currentPassword: "Wrong2026x" }, client)).toEqual({
      ok: false,
      reason: "current",
    });
    expect(await disableSecondFactor(current, { ...right, code: "000000" }, client)).toEqual({
      ok: false,
      reason: "code",
    });
    expect(await disableSecondFactor(current, right, client)).toEqual({ ok: true });
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });

  test("new recovery codes put the old ones out of force", async () => {
    const user = await createUser();
    const { secret, recoveryCodes } = await enrol(user);
    const { user: current } = await signInWith(user, secret);
    await forgetSteps(user.id);
    const sent = { currentPassword: user.password, code: appCode(secret) };
    const renewed = await renewRecoveryCodes(current, sent, newClient());
    const challenge = await challengeOf(user);
    expect(await enter(challenge, recoveryCodes[1]!)).toEqual({ ok: false, reason: "code" });
    expect(await enter(challenge, renewed.ok ? renewed.recoveryCodes[0]! : "")).toMatchObject({ ok: true });
  });

  test("an administrator does it for users of the own enterprise, and for nobody else", async () => {
    const [own, foreign] = [await createEnterprise(), await createEnterprise()];
    const rights = ["users.manage"] as const;
    const { user: admin } = await signedInUser(await createUser({ enterpriseId: own, rights }));
    const { user: stranger } = await signedInUser(await createUser({ enterpriseId: foreign, rights }));
    const user = await createUser({ enterpriseId: own });
    await enrol(user);
    const client = newClient();
    expect(await removeSecondFactor(stranger, user.id, client)).toEqual({
      ok: false,
      reason: "unknown_user",
    });
    expect(await removeSecondFactor(admin, admin.id, client)).toEqual({ ok: false, reason: "oneself" });
    expect(await removeSecondFactor(admin, user.id, client)).toEqual({ ok: true });
    expect(await removeSecondFactor(admin, user.id, client)).toEqual({ ok: false, reason: "not_on" });
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
    expect((await listLetters(user.id)).at(-1)).toMatchObject({
      kind: "second-factor-changed",
      details: { change: "disabled", way: "recovery" },
    });
  });
});

/** The user of a session begun with both factors. */
async function signInWith(user: TestUser, secret: string) {
  const entered = await enter(await challengeOf(user), appCode(secret));
  if (!entered.ok) throw new Error(entered.reason);
  return currentUserOf(entered.sessionToken);
}
