/* eslint-disable max-lines -- one notice, in each case in which it is sent or kept back */
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { openDevice, sealDevice } from "@/lib/auth/device-cookie";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { verifyCode } from "@/lib/auth/verify-code";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import type { Client } from "@/lib/http/client";
import { hashToken } from "@/lib/secrets/token";
import { appCode } from "../../support/authenticator-app";
import { clearRateLimits, createUser, type TestUser } from "../../support/factories";
import {
  lastToken,
  listAudit,
  listDeviceNotices,
  listLetters,
  newClient,
  runSql,
} from "../../support/records";
import { enrol } from "../../support/second-factor";

beforeEach(clearRateLimits);

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";

/** Signs in with the device of a cookie; returns the device that the cookie is to hold then. */
async function signIn(user: Pick<TestUser, "login" | "password">, deviceId?: string, client?: Client) {
  const verified = await verifyCredentials(user, client ?? newClient(), deviceId ?? null);
  if (!verified.ok) throw new Error(verified.reason);
  return verified;
}

const lastDetails = async (user: TestUser) => (await listAudit(user.id)).at(-1)?.details;
const devicesOf = (user: TestUser) =>
  runSql<{ device_hash: string }>(sql`select device_hash from known_devices where user_id = ${user.id}`);

describe("a user who has signed in before", () => {
  test("gets one letter for a device not seen yet, in their own language, and none at its next sign-in", async () => {
    const user = await createUser({ locale: "be" });
    await signIn(user);
    const client = { ...newClient(), userAgent: firefox };
    const { deviceId, isLetterDue } = await signIn(user, undefined, client);
    expect(isLetterDue).toBe(true);
    expect(await lastDetails(user)).toEqual({ device: "new", letter: "queued" });
    expect(await signIn(user, deviceId)).toMatchObject({ deviceId, isLetterDue: false });
    expect(await lastDetails(user)).toEqual({ device: "known" });
    expect(await listDeviceNotices(user.id)).toMatchObject([
      {
        to_address: user.email,
        locale: "be",
        token_id: null,
        details: { ip: client.ip, browser: "Firefox", system: "Linux", way: "recovery" },
      },
    ]);
  });

  test("is known by the digest of the device alone", async () => {
    const user = await createUser();
    const { deviceId } = await signIn(user);
    expect(await devicesOf(user)).toEqual([{ device_hash: hashToken(deviceId) }]);
  });

  test("gets a letter when a cookie was tampered with, and the browser another device", async () => {
    const user = await createUser();
    const { deviceId } = await signIn(user);
    const [id = "", seal = ""] = sealDevice(deviceId).split(".");
    const tampered = openDevice(`${id.startsWith("A") ? "B" : "A"}${id.slice(1)}.${seal}`);
    expect(await signIn(user, tampered ?? undefined)).toMatchObject({ isLetterDue: true });
    expect(await devicesOf(user)).toHaveLength(2);
  });

  test("gets one letter for many sign-ins of one new device at once", async () => {
    const [user, other] = [await createUser(), await createUser()];
    await signIn(user);
    const { deviceId } = await signIn(other);
    await Promise.all(Array.from({ length: 5 }, () => signIn(user, deviceId)));
    expect(await listDeviceNotices(user.id)).toHaveLength(1);
  });

  test("gets five letters an hour at most, and the audit tells of every one that was not sent", async () => {
    const user = await createUser();
    await signIn(user);
    for (let at = 0; at < 7; at += 1) await signIn(user);
    expect(await listDeviceNotices(user.id)).toHaveLength(5);
    expect(await lastDetails(user)).toEqual({ device: "new", letter: "limited" });
    expect(await signIn(user)).toMatchObject({ isLetterDue: false });
  });

  test("is told whom to ask when they may not set a password themselves", async () => {
    const user = await createUser({ rights: [] });
    await signIn(user);
    await signIn(user);
    expect(await listDeviceNotices(user.id)).toMatchObject([{ details: { way: "administrator" } }]);
  });

  test("gets no letter without an address, and the audit says why", async () => {
    const user = await createUser({ email: null });
    await signIn(user);
    expect(await signIn(user)).toMatchObject({ isLetterDue: false });
    expect(await lastDetails(user)).toEqual({ device: "new", letter: "no_email" });
    expect(await listDeviceNotices(user.id)).toEqual([]);
  });
});

test("the first sign-in of an account brings no letter", async () => {
  const user = await createUser();
  expect(await signIn(user)).toMatchObject({ isLetterDue: false });
  expect(await lastDetails(user)).toEqual({ device: "first" });
  expect(await listDeviceNotices(user.id)).toEqual([]);
});

test("another user's browser is new for this one, and stays known to the other", async () => {
  const [user, other] = [await createUser(), await createUser()];
  await signIn(user);
  const { deviceId } = await signIn(other);
  expect(await signIn(user, deviceId)).toMatchObject({ deviceId, isLetterDue: true });
  expect(await signIn(other, deviceId)).toMatchObject({ deviceId, isLetterDue: false });
  expect(await listDeviceNotices(other.id)).toEqual([]);
});

test("a refused sign-in makes no device known and writes no letter", async () => {
  const user = await createUser();
  const { deviceId } = await signIn(await createUser());
  await signIn(user);
  await verifyCredentials({ login: user.login, password: "Wrong2026x" }, newClient(), deviceId);
  expect(await devicesOf(user)).toHaveLength(1);
  expect(await listDeviceNotices(user.id)).toEqual([]);
});

test("wrong codes use up none of the notices that right ones bring", async () => {
  const user = await createUser();
  const { secret } = await enrol(user);
  const asked = await verifyCredentials(user, newClient());
  const challenge = !asked.ok && asked.reason === "second_factor" ? asked.challenge : null;
  for (let time = 0; time < 6; time += 1) await verifyCode(challenge, "000000x", newClient());
  expect(await verifyCode(challenge, appCode(secret), newClient())).toMatchObject({ ok: true });
  expect(await listDeviceNotices(user.id)).toHaveLength(1);
});

test("a reset forgets every device, and its own browser is new again", async () => {
  const user = await createUser();
  const { deviceId } = await signIn(user);
  await requestRecovery(user, newClient());
  const password = "Sovsem2026Drugoj";
  const sent = { newPassword: password, repeatPassword: password };
  expect(await resetPassword(await lastToken(user.id), sent, newClient())).toMatchObject({ ok: true });
  expect(await devicesOf(user)).toEqual([]);
  expect(await signIn({ ...user, password }, deviceId)).toMatchObject({ deviceId, isLetterDue: true });
  expect((await listLetters(user.id)).map(({ kind }) => kind)).toEqual([
    "password-recovery",
    "password-changed",
  ]);
});
