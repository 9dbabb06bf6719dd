import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { disownSignIn } from "@/lib/auth/disown-sign-in";
import { findPreviousSignIn } from "@/lib/auth/sessions";
import { verifyCode } from "@/lib/auth/verify-code";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { appCode } from "../../support/authenticator-app";
import { createUser, type TestUser } from "../../support/factories";
import {
  currentUserOf,
  listAudit,
  listDeviceNotices,
  listLetters,
  newClient,
  runSql,
  signedInUser,
  touch,
} from "../../support/records";
import { enrol } from "../../support/second-factor";

const isAlive = async (sessionToken: string) => (await touch(sessionToken)) !== null;

async function signInFrom(user: TestUser, ip: string, deviceId: string | null = null) {
  const verified = await verifyCredentials(user, newClient(ip), deviceId);
  if (!verified.ok) throw new Error(verified.reason);
  return { ...(await currentUserOf(verified.sessionToken)), deviceId: verified.deviceId };
}

describe("the sign-in before this one", () => {
  test("is none after the first, whatever failed before it", async () => {
    const user = await createUser();
    await verifyCredentials({ ...user, password: "Nepravilnyj1" }, newClient());
    const { user: current } = await signedInUser(user);
    expect(await findPreviousSignIn(current)).toBeNull();
  });

  test("is the last that succeeded, and stays so when others come after this one", async () => {
    const user = await createUser();
    await signInFrom(user, "192.0.2.1");
    await signInFrom(user, "192.0.2.2");
    const { user: current } = await signInFrom(user, "192.0.2.3");
    await signInFrom(user, "192.0.2.4");
    await signedInUser(await createUser());
    expect(await findPreviousSignIn(current)).toEqual({
      at: expect.any(Date),
      ip: "192.0.2.2",
      userAgent: "Browser of a test",
    });
  });

  test("is told without its browser once its session is cleared away", async () => {
    const user = await createUser();
    const { user: before } = await signInFrom(user, "192.0.2.5");
    await runSql(sql`delete from sessions where id = ${before.sessionId}`);
    const { user: current } = await signInFrom(user, "192.0.2.6");
    expect(await findPreviousSignIn(current)).toMatchObject({ ip: "192.0.2.5", userAgent: null });
  });

  test("is told to a user with a second factor too", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const verified = await verifyCredentials(user, newClient());
    if (verified.ok || verified.reason !== "second_factor") throw new Error("No code was asked for.");
    const entered = await verifyCode(verified.challenge, appCode(secret), newClient());
    if (!entered.ok) throw new Error(entered.reason);
    const { user: current } = await currentUserOf(entered.sessionToken);
    expect(await findPreviousSignIn(current)).toMatchObject({ userAgent: "Browser of a test" });
  });
});

describe("who did not recognise a sign-in", () => {
  test("ends every session, the one in hand too, and is written to; all of it is on record", async () => {
    const user = await createUser();
    const [thief, own] = [await signedInUser(user), await signedInUser(user)];
    const stranger = await signedInUser(await createUser());
    expect(await disownSignIn(own.user, newClient())).toBe("sent");
    expect(await isAlive(thief.sessionToken)).toBe(false);
    expect(await isAlive(own.sessionToken)).toBe(false);
    expect(await isAlive(stranger.sessionToken)).toBe(true);
    expect(await listLetters(user.id)).toMatchObject([{ kind: "password-recovery", to_address: user.email }]);
    expect((await listAudit(user.id)).slice(-2)).toEqual([
      { event: "session.ended", details: { reason: "not_me", count: 2 } },
      { event: "recovery.requested", details: { repeated: false } },
    ]);
  });

  test("has every browser forgotten: the next sign-in from each brings a notice", async () => {
    const user = await createUser();
    const { deviceId, user: current } = await signInFrom(user, "192.0.2.7");
    await signInFrom(user, "192.0.2.7", deviceId);
    expect(await listDeviceNotices(user.id)).toHaveLength(0);
    await disownSignIn(current, newClient());
    await signInFrom(user, "192.0.2.7", deviceId);
    expect(await listDeviceNotices(user.id)).toHaveLength(1);
  });

  test("gets no second letter within a minute, and the sessions end all the same", async () => {
    const user = await createUser();
    expect(await disownSignIn((await signedInUser(user)).user, newClient())).toBe("sent");
    const again = await signedInUser(user);
    expect(await disownSignIn(again.user, newClient())).toBe("limited");
    expect(await isAlive(again.sessionToken)).toBe(false);
    expect(await listLetters(user.id)).toHaveLength(1);
    expect((await listAudit(user.id)).at(-1)).toEqual({
      event: "recovery.requested",
      details: { repeated: true },
    });
  });

  test("who says it many times at once gets one letter, and one line says what ended", async () => {
    const user = await createUser();
    const { user: current } = await signedInUser(user);
    const said = await Promise.all(Array.from({ length: 5 }, () => disownSignIn(current, newClient())));
    expect(said.filter((how) => how === "sent")).toHaveLength(1);
    expect(await listLetters(user.id)).toHaveLength(1);
    expect((await listAudit(user.id)).filter(({ event }) => event === "session.ended")).toHaveLength(1);
  });

  test.each([
    ["has no address", { email: null }],
    ["may not change the password", { rights: [] }],
  ])("who %s is sent to an administrator, and the sessions end", async (_why, values) => {
    const user = await createUser(values);
    const { user: current, sessionToken } = await signedInUser(user);
    expect(await disownSignIn(current, newClient())).toBe("administrator");
    expect(await isAlive(sessionToken)).toBe(false);
    expect(await listLetters(user.id)).toEqual([]);
    expect((await listAudit(user.id)).map(({ event }) => event)).not.toContain("recovery.requested");
  });

  test("who was disabled meanwhile gets no letter", async () => {
    const user = await createUser();
    const { user: current } = await signedInUser(user);
    await runSql(sql`update users set status = 'disabled' where id = ${user.id}`);
    expect(await disownSignIn(current, newClient())).toBe("administrator");
    expect(await listLetters(user.id)).toEqual([]);
  });
});
