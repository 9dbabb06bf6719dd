/* eslint-disable max-lines -- one setting, switched on, changed and off by the same few steps */
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { disableSecondFactor, renewRecoveryCodes } from "@/lib/auth/change-second-factor";
import { findEnrolment } from "@/lib/auth/second-factor/find-enrolment";
import { beginSecondFactor, enableSecondFactor } from "@/lib/auth/set-up-second-factor";
import { verifyCode } from "@/lib/auth/verify-code";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { removeSecondFactor } from "@/lib/users/remove-second-factor";
import { appCode } from "../../support/authenticator-app";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import {
  currentUserOf,
  listAuditFrom,
  listLetters,
  newClient,
  runSql,
  signedInUser,
} from "../../support/records";
import { challengeOf, enrol, forgetSteps } from "../../support/second-factor";
import { liveSettings, testSettings } from "../../support/settings";

afterEach(() => void vi.unstubAllEnvs());

const enter = (challenge: string | null, code: string) => verifyCode(challenge, code, newClient());

/** The user of a session begun with both factors. */
async function signInWith(user: TestUser, secret: string) {
  const code = secret.includes("-") ? secret : appCode(secret);
  const entered = await enter(await challengeOf(user), code);
  if (!entered.ok) throw new Error(entered.reason);
  return currentUserOf(entered.sessionToken);
}

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
    const client = newClient();
    const enabled = await enableSecondFactor(current, appCode(secret), client);
    expect(await listAuditFrom(client)).toMatchObject([
      { event: "second_factor.enabled", session_id: current.sessionId },
      { event: "session.ended", details: { reason: "second_factor", count: 2 } },
    ]);
    expect(enabled.ok && new Set(enabled.recoveryCodes).size).toBe(10);
    expect(
      await runSql(sql`select id from sessions where user_id = ${user.id} and revoked_at is null`),
    ).toEqual([{ id: current.sessionId }]);
    expect((await listLetters(user.id)).map(({ kind }) => kind)).toEqual(["second-factor-changed"]);
    expect(await beginSecondFactor(current, user.password)).toEqual({ ok: false, reason: "already_on" });
  });

  test.each([
    ["test", testSettings, "Belka TEST"],
    ["live", liveSettings, "Belka"],
  ])("in the %s cabinet the app shows whose code it is: %s", async (_mode, settings, issuer) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    vi.stubEnv("BRAND_NAME", "Belka");
    vi.resetModules();
    const { enrolmentOf } = await import("@/lib/auth/second-factor/authenticator");
    const { address } = enrolmentOf(Buffer.alloc(20), "kvetka");
    expect(new URL(address).searchParams.get("issuer")).toBe(issuer);
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
    expect(await listAuditFrom(client)).toMatchObject([
      { event: "second_factor.disabled", session_id: current.sessionId, details: { by: "self" } },
    ]);
    expect((await listLetters(user.id)).at(-1)).toMatchObject({
      kind: "second-factor-changed",
      details: { change: "disabled", ip: client.ip },
    });
  });

  test("a session left open guesses ten codes and no more, with the password in hand", async () => {
    const user = await createUser();
    const { secret, recoveryCodes } = await enrol(user);
    const { user: current } = await signInWith(user, secret);
    const send = (code: string) =>
      disableSecondFactor(current, { currentPassword: user.password, code }, newClient());
    for (let tries = 0; tries < 10; tries += 1)
      expect(await send("000000")).toEqual({ ok: false, reason: "code" });
    expect(await send(recoveryCodes[0]!)).toMatchObject({ ok: false, reason: "limited" });
  });

  test("after a right code the wrong ones before it count no more", async () => {
    const user = await createUser();
    const { recoveryCodes } = await enrol(user);
    const { user: current } = await signInWith(user, recoveryCodes[0]!);
    const renew = (code: string) =>
      renewRecoveryCodes(current, { currentPassword: user.password, code }, newClient());
    let right = recoveryCodes[1]!;
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 9; tries += 1) await renew("000000");
      const renewed = await renew(right);
      if (!renewed.ok) throw new Error(renewed.reason);
      right = renewed.recoveryCodes[0]!;
    }
  });

  test("new recovery codes put the old ones out of force", async () => {
    const user = await createUser();
    const { secret, recoveryCodes } = await enrol(user);
    const { user: current } = await signInWith(user, secret);
    await forgetSteps(user.id);
    const sent = { currentPassword: user.password, code: appCode(secret) };
    const client = newClient();
    const renewed = await renewRecoveryCodes(current, sent, client);
    expect(await listAuditFrom(client)).toMatchObject([{ event: "second_factor.codes_renewed" }]);
    expect((await listLetters(user.id)).at(-1)?.details).toMatchObject({ change: "codes_renewed" });
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
