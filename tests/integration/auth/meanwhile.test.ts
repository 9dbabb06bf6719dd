import type * as Argon2 from "@node-rs/argon2";
import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { enableSecondFactor } from "@/lib/auth/set-up-second-factor";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { changeUser } from "@/lib/users/change-user";
import { appCode } from "../../support/authenticator-app";
import { clearRateLimits, createUser, usualPassword } from "../../support/factories";
import { lastToken, listAudit, newClient, runSql } from "../../support/records";
import { setUpApp } from "../../support/second-factor";

/** What happens elsewhere, once, while the product hashes the next password, or verifies it. */
const elsewhere: Partial<Record<"hashing" | "verifying", () => Promise<unknown>>> = vi.hoisted(() => ({}));

vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof Argon2>();
  const happen = async (meanwhile: keyof typeof elsewhere) => {
    const happens = elsewhere[meanwhile];
    delete elsewhere[meanwhile];
    await happens?.();
  };
  const hash: typeof argon2.hash = async (...sent) => {
    await happen("hashing");
    return argon2.hash(...sent);
  };
  const verify: typeof argon2.verify = async (...sent) => {
    await happen("verifying");
    return argon2.verify(...sent);
  };
  return { ...argon2, hash, verify };
});

beforeEach(clearRateLimits);

const newPassword = "Novyj2027Klyuch";

describe("a link that dies while the new password is hashed", () => {
  const death = {
    "of age": (id: string) =>
      sql`update password_reset_tokens set expires_at = now() - interval '1 second' where user_id = ${id}`,
    "of use": (id: string) => sql`update password_reset_tokens set used_at = now() where user_id = ${id}`,
  };
  test.each([
    ["of age", "expired"],
    ["of use", "used"],
  ] as const)("%s sets nothing, and is refused as %s", async (how, state) => {
    const user = await createUser();
    await requestRecovery(user, newClient());
    const token = await lastToken(user.id);
    elsewhere.hashing = () => runSql(death[how](user.id));
    const sent = { newPassword, repeatPassword: newPassword };
    expect(await resetPassword(token, sent, newClient())).toEqual({
      ok: false,
      reason: "link",
      link: { state },
    });
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });
});

test("a password replaced while its old hash was renewed signs nobody in", async () => {
  const user = await createUser();
  const store = async (password: string, parameters = {}) =>
    runSql(sql`update users set password_hash = ${await hash(password, parameters)} where id = ${user.id}`);
  await store(usualPassword, { memoryCost: 4_096, timeCost: 3, parallelism: 1 });
  elsewhere.hashing = () => store(newPassword);
  expect(await verifyCredentials(user, newClient())).toEqual({ ok: false, reason: "rejected" });
  expect(await listAudit(user.id)).toEqual([
    { event: "sign_in.failed", details: { reason: "changed_meanwhile" } },
  ]);
  expect(await runSql(sql`select id from sessions where user_id = ${user.id}`)).toEqual([]);
});

test("a password that is being verified while a second factor is switched on begins no session alone", async () => {
  const user = await createUser();
  const { current, secret } = await setUpApp(user);
  elsewhere.verifying = () => enableSecondFactor(current, appCode(secret), newClient());
  expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: false, reason: "second_factor" });
  expect(
    await runSql(sql`select id from sessions where user_id = ${user.id} and revoked_at is null`),
  ).toEqual([{ id: current.sessionId }]);
});

test("who changes something else while the password is verified is let in", async () => {
  const user = await createUser();
  elsewhere.verifying = () => changeUser(user.login, { locale: "be" });
  expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true, locale: "be" });
});

test("a sign-in whose notice of a new device cannot be written leaves neither session nor device", async () => {
  const user = await createUser();
  await verifyCredentials(user, newClient());
  const left = () =>
    runSql(
      sql`select (select count(*)::int from sessions where user_id = ${user.id}) as sessions,
                 (select count(*)::int from known_devices where user_id = ${user.id}) as devices`,
    );
  await runSql(
    sql`alter table outbox_emails add constraint no_notices check (kind <> 'new-device') not valid`,
  );
  await expect(verifyCredentials(user, newClient())).rejects.toThrow();
  expect(await left()).toEqual([{ sessions: 1, devices: 1 }]);
  await runSql(sql`alter table outbox_emails drop constraint no_notices`);
  await verifyCredentials(user, newClient());
  expect(await left()).toEqual([{ sessions: 2, devices: 2 }]);
});
