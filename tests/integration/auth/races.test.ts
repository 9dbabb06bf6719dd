import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { endOtherSessions } from "@/lib/auth/sessions";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { changeUser } from "@/lib/users/change-user";
import { clearRateLimits, createUser, type TestUser } from "../../support/factories";
import { lastToken, newClient, runSql, signedInUser } from "../../support/records";
import { reset, twice } from "../../support/recovery";

beforeEach(clearRateLimits);

/** How often each race is run: an order that hurts may be rare. */
const rounds = 3;
const runs = Array.from({ length: rounds }, (_none, at) => at + 1);

async function createRecovering(): Promise<{ user: TestUser; token: string }> {
  const user = await createUser();
  await requestRecovery(user, newClient());
  return { user, token: await lastToken(user.id) };
}

/** The passwords of a list that sign in now. */
async function whichSignIn(user: TestUser, passwords: readonly string[]): Promise<string[]> {
  const working: string[] = [];
  for (const password of passwords)
    if ((await verifyCredentials({ login: user.login, password }, newClient())).ok) working.push(password);
  return working;
}

describe.each(runs)("run %i", () => {
  test("twenty uses of one link from one address have one winner, and the others see a used link", async () => {
    const { user, token } = await createRecovering();
    const client = newClient();
    const passwords = Array.from({ length: 20 }, (_none, at) => `Gonka2027n${at}`);
    const all = await Promise.all(passwords.map((password) => resetPassword(token, twice(password), client)));
    const winners = passwords.filter((_password, at) => all[at]!.ok);
    expect(winners).toHaveLength(1);
    for (const lost of all.filter((result) => !result.ok))
      expect(lost).toEqual({ ok: false, reason: "link", link: { state: "used" } });
    expect(await runSql(sql`select id from password_history where user_id = ${user.id}`)).toHaveLength(2);
    await clearRateLimits();
    expect(await whichSignIn(user, winners)).toEqual(winners);
  });

  test("a reset and a change of the password at once leave the one that won", async () => {
    const { user, token } = await createRecovering();
    const { user: current } = await signedInUser(user);
    const [byLink, byHand] = ["Ssylka2027a", "Rukoj2027b"];
    const [first, second] = await Promise.all([
      reset(token, byLink),
      changePassword(
        current,
        { currentPassword: user.password, newPassword: byHand, repeatPassword: byHand },
        newClient(),
      ),
    ]);
    const won = [first.ok && byLink, second.ok && byHand].filter((password) => password !== false);
    expect(won).toHaveLength(1);
    expect(await whichSignIn(user, [user.password, byLink, byHand])).toEqual(won);
  });

  test("a reset and a newer request at once leave either a used link or a dead one, and no fault", async () => {
    const { user, token } = await createRecovering();
    await clearRateLimits();
    const [result, asked] = await Promise.all([
      reset(token, "Ssylka2027a"),
      requestRecovery(user, newClient()),
    ]);
    expect(asked).toEqual({ ok: true });
    if (!result.ok) expect(result).toEqual({ ok: false, reason: "link", link: { state: "replaced" } });
    const live = sql`select id from password_reset_tokens where user_id = ${user.id} and used_at is null and revoked_at is null`;
    // A reset that came last took the newer link with it.
    expect((await runSql(live)).length).toBeLessThanOrEqual(1);
    if (!result.ok) expect(await runSql(live)).toHaveLength(1);
  });

  test("a sign-in with the old password during a reset keeps no session", async () => {
    const { user, token } = await createRecovering();
    // One that is certainly in by then: the others may all come too late.
    await signedInUser(user);
    const signIns = Promise.all(Array.from({ length: 6 }, () => verifyCredentials(user, newClient())));
    const [, result] = await Promise.all([signIns, reset(token, "Ssylka2027a")]);
    expect(result.ok).toBe(true);
    const kept = await runSql<{ live: boolean }>(
      sql`select revoked_at is null as live from sessions where user_id = ${user.id}`,
    );
    expect(kept).toContainEqual({ live: false });
    expect(kept).not.toContainEqual({ live: true });
  });

  test("a sign-in while the user is disabled keeps no session", async () => {
    const user = await createUser();
    const signIns = Promise.all(Array.from({ length: 4 }, () => verifyCredentials(user, newClient())));
    await Promise.all([signIns, changeUser(user.login, { status: "disabled" })]);
    expect(
      await runSql(sql`select id from sessions where user_id = ${user.id} and revoked_at is null`),
    ).toEqual([]);
  });

  test("sessions that end one another while the password changes do not lock each other up", async () => {
    const user = await createUser();
    const [one, other] = [await signedInUser(user), await signedInUser(user)];
    await Promise.all(Array.from({ length: 3 }, () => signedInUser(user)));
    const newPassword = "Rukoj2027b";
    await Promise.all([
      changePassword(
        one.user,
        { currentPassword: user.password, newPassword, repeatPassword: newPassword },
        newClient(),
      ),
      endOtherSessions(other.user, newClient()),
      endOtherSessions(one.user, newClient()),
    ]);
    expect(await whichSignIn(user, [newPassword])).toEqual([newPassword]);
  });
});
