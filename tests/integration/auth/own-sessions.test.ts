import { expect, test } from "vitest";
import { db } from "@/db/client";
import { touchSession } from "@/db/queries/sessions";
import { endOtherSessions, endOwnSession, listOwnSessions } from "@/lib/auth/sessions";
import { hashToken } from "@/lib/auth/token";
import { signedIn } from "../../support/current-user";
import { createUser } from "../../support/factories";
import { newClient } from "../../support/records";

const alive = async (session: { sessionToken: string }) =>
  (await touchSession(db(), hashToken(session.sessionToken), 15)) !== null;

test("a user sees all of their own sessions and nobody else's", async () => {
  const user = await createUser();
  const [here, there] = [await signedIn(user), await signedIn(user)];
  await signedIn(await createUser());
  const ids = (await listOwnSessions(here)).map(({ id }) => id);
  expect(ids.sort()).toEqual([here.sessionId, there.sessionId].sort());
});

test("the id of another user's session ends nothing", async () => {
  const user = await signedIn(await createUser());
  const other = await signedIn(await createUser());
  expect(await endOwnSession(user, other.sessionId, newClient())).toBe(0);
  expect(await alive(other)).toBe(true);
});

test("one session is ended and the rest live on", async () => {
  const user = await createUser();
  const [here, there, third] = [await signedIn(user), await signedIn(user), await signedIn(user)];
  expect(await endOwnSession(here, there.sessionId, newClient())).toBe(1);
  expect(await Promise.all([here, there, third].map(alive))).toEqual([true, false, true]);
  expect(await endOwnSession(here, there.sessionId, newClient())).toBe(0);
});

test("all others are ended, and neither this one nor anybody else's", async () => {
  const user = await createUser();
  const [here, there, third] = [await signedIn(user), await signedIn(user), await signedIn(user)];
  const other = await signedIn(await createUser());
  expect(await endOtherSessions(here, newClient())).toBe(2);
  expect(await Promise.all([here, there, third, other].map(alive))).toEqual([true, false, false, true]);
});
