import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { inspectLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { clearRateLimits, createUser, usualPassword } from "../../support/factories";
import {
  lastToken,
  listAudit,
  listLetters,
  newClient,
  runSql,
  signedInUser,
  touch,
} from "../../support/records";

beforeEach(clearRateLimits);

const next = "Novyj2027Klyuch";
const sent = (values: { currentPassword?: string; newPassword?: string; repeatPassword?: string } = {}) => ({
  currentPassword: usualPassword,
  newPassword: next,
  repeatPassword: values.newPassword ?? next,
  ...values,
});

describe("with the current password", () => {
  test("a new one is set, this session gets a new id, the others and every link end, and a letter says so", async () => {
    const user = await createUser();
    const [one, other] = [await signedInUser(user), await signedInUser(user)];
    await requestRecovery(user, newClient());
    const token = await lastToken(user.id);
    const changed = await changePassword(one.user, sent(), newClient());
    if (!changed.ok) throw new Error(changed.reason);
    expect(await touch(one.sessionToken)).toBeNull();
    expect(await touch(changed.sessionToken)).toMatchObject({ sessionId: one.user.sessionId, id: user.id });
    expect(await touch(other.sessionToken)).toBeNull();
    expect(await inspectLink(token, newClient())).toEqual({ state: "expired" });
    expect(await verifyCredentials(user, newClient())).toEqual({ ok: false, reason: "rejected" });
    expect(await verifyCredentials({ login: user.login, password: next }, newClient())).toMatchObject({
      ok: true,
    });
    expect((await listLetters(user.id)).at(-1)).toMatchObject({
      kind: "password-changed",
      to_address: user.email,
    });
    const audit = await listAudit(user.id);
    expect(audit).toContainEqual({ event: "password.changed", details: {} });
    expect(audit).toContainEqual({
      event: "session.ended",
      details: { reason: "password_change", count: 1 },
    });
  });

  test("the absolute end of the session stays where it was", async () => {
    const { user } = await signedInUser(await createUser());
    const end = sql`select expires_at from sessions where id = ${user.sessionId}`;
    const before = await runSql(end);
    await changePassword(user, sent(), newClient());
    expect(await runSql(end)).toEqual(before);
  });
});

describe("nothing changes", () => {
  test.each([
    ["with a wrong current password", { currentPassword: "Wrong2026x" }, { reason: "current" }],
    [
      "with the current password in another case",
      { currentPassword: usualPassword.toUpperCase() },
      { reason: "current" },
    ],
    ["with two new ones", { repeatPassword: "Drugoj2027x" }, { reason: "mismatch" }],
    ["with one too short", { newPassword: "Abcdef1" }, { reason: "rules", rules: ["length"] }],
    ["with the one in force", { newPassword: usualPassword }, { reason: "rules", rules: ["history"] }],
  ])("%s", async (_how, values, refusal) => {
    const created = await createUser();
    const { user, sessionToken } = await signedInUser(created);
    expect(await changePassword(user, sent(values), newClient())).toEqual({ ok: false, ...refusal });
    expect(await touch(sessionToken)).not.toBeNull();
    expect(await verifyCredentials(created, newClient())).toMatchObject({ ok: true });
    expect(await listLetters(user.id)).toEqual([]);
  });

  test("when ten wrong current passwords came before the right one, or at once", async () => {
    const { user } = await signedInUser(await createUser());
    const all = await Promise.all(
      Array.from({ length: 15 }, () =>
        changePassword(user, sent({ currentPassword: "Wrong2026x" }), newClient()),
      ),
    );
    expect(all.filter((result) => !result.ok && result.reason === "current")).toHaveLength(10);
    expect(await changePassword(user, sent(), newClient())).toMatchObject({ ok: false, reason: "limited" });
    expect((await listAudit(user.id)).filter(({ details }) => details.reason === "current")).toHaveLength(10);
  });

  test("but a right current password forgets the wrong ones before it", async () => {
    const { user } = await signedInUser(await createUser());
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 9; time += 1)
        await changePassword(user, sent({ currentPassword: "Wrong2026x" }), newClient());
      const refused = await changePassword(user, sent({ newPassword: "Abcdef1" }), newClient());
      expect(refused).toMatchObject({ reason: "rules" });
    }
  });
});
