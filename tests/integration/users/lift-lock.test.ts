import { beforeEach, expect, test } from "vitest";
import { verifyCode } from "@/lib/auth/verify-code";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { limits } from "@/lib/throttle/limits";
import { findLockEnd, liftLock } from "@/lib/users/lift-lock";
import { appCode } from "../../support/authenticator-app";
import { type Administration, createAdministration } from "../../support/administration";
import { createUser, type TestUser } from "../../support/factories";
import { listAudit, listAuditFrom, newClient } from "../../support/records";
import { enrol } from "../../support/second-factor";

let world: Administration;

beforeEach(async () => {
  world = await createAdministration();
});

async function lockOut(user: TestUser) {
  for (let tries = 0; tries < limits["sign-in-login"].points; tries += 1)
    await verifyCredentials({ login: user.login, password: "Wrong2026x" }, newClient());
}

test("a lock is told with its end, and once lifted the right password opens", async () => {
  const { admin, colleague } = world;
  expect(await findLockEnd(colleague)).toBeNull();
  await lockOut(colleague);
  const minutes = ((await findLockEnd(colleague))!.getTime() - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30.1);
  expect(await verifyCredentials(colleague, newClient())).toMatchObject({ ok: false, reason: "limited" });
  const client = newClient();
  expect(await liftLock(admin, colleague.id, client)).toEqual({ ok: true });
  expect(await findLockEnd(colleague)).toBeNull();
  expect(await listAuditFrom(client)).toMatchObject([
    { event: "sign_in.unlocked", actor_id: admin.id, target_id: colleague.id },
  ]);
  expect(await verifyCredentials(colleague, newClient())).toMatchObject({ ok: true });
});

test("a lock of wrong codes is lifted too", async () => {
  const { admin, colleague } = world;
  const { secret } = await enrol(colleague);
  const verified = await verifyCredentials(colleague, newClient());
  if (verified.ok || verified.reason !== "second_factor") throw new Error("No code was asked for.");
  for (let tries = 0; tries < limits["second-factor"].points; tries += 1)
    await verifyCode(verified.challenge, "000000", newClient());
  expect(await findLockEnd(colleague)).not.toBeNull();
  expect(await liftLock(admin, colleague.id, newClient())).toEqual({ ok: true });
  const again = await verifyCredentials(colleague, newClient());
  if (again.ok || again.reason !== "second_factor") throw new Error("No code was asked for.");
  expect(await verifyCode(again.challenge, appCode(secret), newClient())).toMatchObject({ ok: true });
});

test("a lock that is not there is not lifted, nor on record", async () => {
  const { admin, colleague } = world;
  expect(await liftLock(admin, colleague.id, newClient())).toEqual({ ok: false, reason: "not_locked" });
  expect((await listAudit(colleague.id)).map(({ event }) => event)).not.toContain("sign_in.unlocked");
});

test("another enterprise's user stays locked", async () => {
  const stranger = await createUser({ enterpriseId: world.neighbour.enterpriseId });
  await lockOut(stranger);
  expect(await liftLock(world.admin, stranger.id, newClient())).toEqual({
    ok: false,
    reason: "unknown_user",
  });
  expect(await findLockEnd(stranger)).not.toBeNull();
});
