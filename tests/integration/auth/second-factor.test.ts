import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { findEnrolment } from "@/lib/auth/second-factor/find-enrolment";
import { verifyCode } from "@/lib/auth/verify-code";
import { appCode } from "../../support/authenticator-app";
import { createUser, type TestUser } from "../../support/factories";
import { lastToken, listAudit, listLetters, newClient, runSql } from "../../support/records";
import { challengeOf, enrol } from "../../support/second-factor";

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

  test("after a right code the wrong ones before it count no more", async () => {
    const user = await createUser();
    const { recoveryCodes } = await enrol(user);
    const challenge = await challengeOf(user);
    for (const right of recoveryCodes.slice(0, 2)) {
      for (let tries = 0; tries < 9; tries += 1) await enter(challenge, "000000");
      expect(await enter(challenge, right)).toMatchObject({ ok: true });
    }
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
