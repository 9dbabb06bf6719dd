import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openChallenge } from "@/lib/auth/second-factor/challenge";
import { verifyCode } from "@/lib/auth/verify-code";
import { appCode } from "../../support/authenticator-app";
import { createUser } from "../../support/factories";
import { newClient, runSql } from "../../support/records";
import { challengeOf, enrol } from "../../support/second-factor";

const enter = (challenge: string | null, code: string) => verifyCode(challenge, code, newClient());

async function enrolled() {
  const user = await createUser();
  await enrol(user);
  return user;
}

/** No step ends between a code and its use, however slow the machine. */
const holdClock = () => vi.useFakeTimers({ toFake: ["Date"] });
afterEach(() => void vi.useRealTimers());

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

  test("holds for five minutes, the last of them whole", async () => {
    holdClock();
    const challenge = openChallenge(await challengeOf(await enrolled()))!;
    const after = (milliseconds: number) => new Date(Date.now() + milliseconds);
    expect(challenge.isOver(after(5 * 60_000))).toBe(false);
    expect(challenge.isOver(after(5 * 60_000 + 1))).toBe(true);
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
