/* eslint-disable max-lines -- one rule, event by event */
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { openLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { signOutSession } from "@/lib/auth/sessions";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { choosePreferences } from "@/lib/users/choose-preferences";
import { clearRateLimits, createUser, usualPassword } from "../../support/factories";
import {
  type AuditRow,
  lastToken,
  listAuditFrom,
  newClient,
  runSql,
  signedInUser,
} from "../../support/records";

beforeEach(clearRateLimits);

const wrong = "Wrong2026x";
const next = "Novyj2027Klyuch";
const nobody = { actor_id: null, session_id: null };

/** All that was put on record of a client, which is one event. */
async function theOne(client: ReturnType<typeof newClient>): Promise<AuditRow> {
  const rows = await listAuditFrom(client);
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe("of a user who is signed in, it is on record who did it, in which session and from where", () => {
  const inSession = async () => {
    const { user, sessionToken } = await signedInUser(await createUser());
    const who = { actor_id: user.id, target_id: user.id, session_id: user.sessionId };
    return { user, sessionToken, who, client: newClient() };
  };
  const sent = (values: { currentPassword?: string; newPassword?: string } = {}) => ({
    currentPassword: usualPassword,
    newPassword: next,
    repeatPassword: values.newPassword ?? next,
    ...values,
  });

  test("that they signed out", async () => {
    const { sessionToken, who, client } = await inSession();
    await signOutSession(sessionToken, client);
    expect(await theOne(client)).toEqual({
      event: "session.signed_out",
      ...who,
      ip: client.ip,
      details: {},
    });
  });

  test("that they chose another language and time zone, with what was before", async () => {
    const { user, who, client } = await inSession();
    await choosePreferences(user, { locale: "be", timeZone: "Asia/Tokyo" }, client);
    expect(await theOne(client)).toMatchObject({
      event: "user.changed",
      ...who,
      details: {
        by: "self",
        changes: {
          locale: { before: "ru", after: "be" },
          timeZone: { before: user.timeZone, after: "Asia/Tokyo" },
        },
      },
    });
  });

  test.each([
    ["a wrong current password", sent({ currentPassword: wrong }), { reason: "current" }],
    ["broken rules", sent({ newPassword: "Korotk1" }), { reason: "rules", rules: ["length"] }],
  ])("that their password was not changed for %s", async (_why, values, details) => {
    const { user, who, client } = await inSession();
    await changePassword(user, values, client);
    expect(await theOne(client)).toMatchObject({ event: "password.change_refused", ...who, details });
  });

  test("that their password was not changed for too many tries", async () => {
    const { user, who, client } = await inSession();
    for (let time = 0; time < 10; time += 1)
      await changePassword(user, sent({ currentPassword: wrong }), newClient());
    await changePassword(user, sent(), client);
    expect(await theOne(client)).toMatchObject({
      event: "password.change_refused",
      ...who,
      details: { reason: "limited" },
    });
  });

  test("that their password was not changed since it had been meanwhile", async () => {
    const { user, client } = await inSession();
    const both = await Promise.all([
      changePassword(user, sent(), client),
      changePassword(user, sent({ newPassword: "Drugoj2027Klyuch" }), client),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      (await listAuditFrom(client)).filter(({ event }) => event === "password.change_refused"),
    ).toMatchObject([{ details: { reason: "changed_meanwhile" } }]);
  });
});

describe("of a user whom the limits keep out, it is on record whose account it was", () => {
  test("at the sign-in", async () => {
    const user = await createUser();
    for (let time = 0; time < 10; time += 1)
      await verifyCredentials({ login: user.login, password: wrong }, newClient());
    const client = newClient();
    await verifyCredentials({ login: user.login.toUpperCase(), password: user.password }, client);
    expect(await theOne(client)).toMatchObject({
      event: "sign_in.limited",
      ...nobody,
      target_id: user.id,
      details: { by: "login" },
    });
  });

  test("at the recovery", async () => {
    const user = await createUser();
    const client = newClient();
    for (let time = 0; time < 6; time += 1)
      await requestRecovery({ login: user.login, email: "other@example.test" }, client);
    expect((await listAuditFrom(client)).at(-1)).toMatchObject({
      event: "recovery.limited",
      ...nobody,
      target_id: user.id,
      details: { by: "address" },
    });
  });
});

describe("of a link, it is on record whose it was", () => {
  const withLink = async () => {
    const user = await createUser();
    await requestRecovery(user, newClient());
    return { user, token: await lastToken(user.id), client: newClient() };
  };
  const reset = (token: string, client = newClient()) =>
    resetPassword(token, { newPassword: next, repeatPassword: next }, client);

  test("when it opens", async () => {
    const { user, token, client } = await withLink();
    await openLink(token, client);
    expect(await theOne(client)).toMatchObject({
      event: "link.opened",
      target_id: user.id,
      details: { purpose: "recovery" },
    });
  });

  test("when it was used before", async () => {
    const { user, token, client } = await withLink();
    await reset(token);
    await openLink(token, client);
    expect(await theOne(client)).toMatchObject({
      event: "link.refused",
      target_id: user.id,
      details: { reason: "used" },
    });
  });

  test("when it has expired, at the form too", async () => {
    const { user, token, client } = await withLink();
    await runSql(
      sql`update password_reset_tokens set expires_at = now() - interval '1 second' where user_id = ${user.id}`,
    );
    await reset(token, client);
    expect(await theOne(client)).toMatchObject({
      event: "link.refused",
      target_id: user.id,
      details: { reason: "expired" },
    });
  });

  test("and nobody's when there never was one", async () => {
    const client = newClient();
    await openLink("x".repeat(43), client);
    expect(await theOne(client)).toMatchObject({
      event: "link.refused",
      target_id: null,
      details: { reason: "invalid" },
    });
  });
});
