import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { requireRight, requireUser } from "@/lib/access/require";
import { sealSession, sessionCookie } from "@/lib/access/session-cookie";
import { endOwnSession } from "@/lib/auth/sessions";
import { pathHeader } from "@/lib/http/path-header";
import { changeUser } from "@/lib/users/change-user";
import { createEnterprise, createUser } from "../../support/factories";
import { listAudit, newClient, runSql, signedInUser } from "../../support/records";

/** What the browser sends with the request in hand. */
const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }));

vi.mock("next/headers", () => ({
  cookies: () => Promise.resolve({ get: (name: string) => ({ value: request.cookies.get(name) }) }),
  headers: () => Promise.resolve(request.headers),
}));

class Turned extends Error {}
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Turned(`to ${to}`);
  },
  forbidden: () => {
    throw new Turned("forbidden");
  },
}));

/** The next requests come from a browser with this session, on their way to a path. */
function ask(sessionToken: string | null, path = "/reports?from=2026-11-01") {
  request.cookies = new Map(sessionToken === null ? [] : [[sessionCookie(), sealSession(sessionToken)]]);
  request.headers = new Headers({ [pathHeader]: path });
}

test("whoever has no session is sent to sign in and back", async () => {
  ask(null);
  await expect(requireUser()).rejects.toThrow("to /login?callbackUrl=%2Freports%3Ffrom%3D2026-11-01");
  await expect(requireRight("users.manage")).rejects.toThrow("to /login?");
});

test("so is whoever's session ended, or is sealed by nobody", async () => {
  const { user, sessionToken } = await signedInUser(await createUser());
  ask(sessionToken);
  expect(await requireUser()).toMatchObject({ id: user.id, sessionId: user.sessionId });
  request.cookies.set(sessionCookie(), sessionToken);
  await expect(requireUser()).rejects.toThrow("to /login?");
  ask(sessionToken);
  await endOwnSession(user, user.sessionId, newClient());
  await expect(requireUser()).rejects.toThrow("to /login?");
});

test("a right held opens, any of several does, and the one lacking is refused and on record", async () => {
  const { user, sessionToken } = await signedInUser(await createUser({ rights: ["audit.view"] }));
  ask(sessionToken);
  expect(await requireRight("audit.view")).toMatchObject({ id: user.id });
  expect(await requireRight("users.manage", "audit.view")).toMatchObject({ id: user.id });
  const before = await listAudit();
  await expect(requireRight("users.manage", "system.manage")).rejects.toThrow("forbidden");
  expect((await listAudit()).slice(before.length)).toEqual([
    { event: "access.refused", details: { right: "users.manage" } },
  ]);
});

test("a right given or taken counts from the next request", async () => {
  const created = await createUser({ rights: [] });
  const { user, sessionToken } = await signedInUser(created);
  ask(sessionToken);
  await expect(requireRight("operations.view")).rejects.toThrow("forbidden");
  await changeUser(created.login, { grant: ["operations.view"] });
  expect(await requireRight("operations.view")).toMatchObject({ id: user.id });
  await changeUser(created.login, { revoke: ["operations.view"] });
  await expect(requireRight("operations.view")).rejects.toThrow("forbidden");
});

test("zones are the user's own, else the enterprise's, else the deployment's; days begin by the enterprise's", async () => {
  const zonesOf = async (enterpriseId: string | null, timeZone: string | null) => {
    const created = await createUser({ enterpriseId });
    await runSql(sql`update users set time_zone = ${timeZone} where id = ${created.id}`);
    ask((await signedInUser(created)).sessionToken);
    const user = await requireUser();
    return [user.timeZone, user.enterpriseTimeZone];
  };
  const warsaw = await createEnterprise({ timeZone: "Europe/Warsaw" });
  expect(await zonesOf(warsaw, "Asia/Tokyo")).toEqual(["Asia/Tokyo", "Europe/Warsaw"]);
  expect(await zonesOf(warsaw, null)).toEqual(["Europe/Warsaw", "Europe/Warsaw"]);
  expect(await zonesOf(null, "Asia/Tokyo")).toEqual(["Asia/Tokyo", "Europe/Minsk"]);
  expect(await zonesOf(null, null)).toEqual(["Europe/Minsk", "Europe/Minsk"]);
});

test("a language that the cabinet no longer has gives way to the deployment's", async () => {
  const created = await createUser();
  const { sessionToken } = await signedInUser(created);
  await runSql(sql`update users set locale = 'uk' where id = ${created.id}`);
  ask(sessionToken);
  expect((await requireUser()).locale).toBe("ru");
});
