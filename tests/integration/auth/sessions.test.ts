import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { touchSession } from "@/db/queries/sessions";
import { endOtherSessions, endOwnSession, listOwnSessions, signOutSession } from "@/lib/auth/sessions";
import { hashToken } from "@/lib/auth/token";
import { changeUser } from "@/lib/users/change-user";
import { createEnterprise, createUser } from "../../support/factories";
import { listAudit, newClient, runSql, signedInUser } from "../../support/records";

const touch = (sessionToken: string) => touchSession(db(), hashToken(sessionToken), 15);

describe("a session", () => {
  test("gives its user with the enterprise and the rights held now", async () => {
    const enterpriseId = await createEnterprise({ name: "Василёк", timeZone: "Europe/Warsaw" });
    const user = await createUser({ enterpriseId, rights: ["operations.view"], locale: "en" });
    const { sessionToken } = await signedInUser(user);
    expect(await touch(sessionToken)).toMatchObject({
      id: user.id,
      login: user.login,
      locale: "en",
      enterpriseName: "Василёк",
      enterpriseTimeZone: "Europe/Warsaw",
      rights: ["operations.view"],
    });
    await changeUser(user.login, { grant: ["orders.export"], revoke: ["operations.view"] });
    expect((await touch(sessionToken))?.rights).toEqual(["orders.export"]);
    await changeUser(user.login, { revoke: ["orders.export"] });
    expect((await touch(sessionToken))?.rights).toEqual([]);
  });

  test("lives on while it is used, and dies fifteen minutes after it was", async () => {
    const { sessionToken, user } = await signedInUser(await createUser());
    const idle = (seconds: number) =>
      runSql(
        sql`update sessions set last_seen_at = now() - make_interval(secs => ${seconds}) where id = ${user.sessionId}`,
      );
    await idle(15 * 60 - 5);
    expect(await touch(sessionToken)).not.toBeNull();
    const [row] = await runSql(
      sql`select last_seen_at > now() - interval '5 seconds' as wound from sessions where id = ${user.sessionId}`,
    );
    expect(row).toEqual({ wound: true });
    await idle(15 * 60 + 1);
    expect(await touch(sessionToken)).toBeNull();
    expect(await touch(sessionToken)).toBeNull();
  });

  test.each([
    [
      "past its absolute end, however busy",
      (id: string) => sql`update sessions set expires_at = now() where id = ${id}`,
    ],
    ["when it was revoked", (id: string) => sql`update sessions set revoked_at = now() where id = ${id}`],
  ])("is dead %s", async (_when, statement) => {
    const { sessionToken, user } = await signedInUser(await createUser());
    await runSql(statement(user.sessionId));
    expect(await touch(sessionToken)).toBeNull();
  });

  test("of a disabled user is dead at once, and stays so when the user is enabled again", async () => {
    const user = await createUser();
    const { sessionToken } = await signedInUser(user);
    await runSql(sql`update users set status = 'disabled' where id = ${user.id}`);
    expect(await touch(sessionToken)).toBeNull();
    await runSql(sql`update users set status = 'active' where id = ${user.id}`);
    await changeUser(user.login, { status: "disabled" });
    await changeUser(user.login, { status: "active" });
    expect(await touch(sessionToken)).toBeNull();
  });
});

describe("who ends sessions", () => {
  test("signing out ends this one alone, once", async () => {
    const user = await createUser();
    const [one, other] = [await signedInUser(user), await signedInUser(user)];
    await signOutSession(one.sessionToken, newClient());
    await signOutSession(one.sessionToken, newClient());
    expect(await touch(one.sessionToken)).toBeNull();
    expect(await touch(other.sessionToken)).not.toBeNull();
    expect((await listAudit(user.id)).filter(({ event }) => event === "session.signed_out")).toHaveLength(1);
  });

  test("a user ends one of their own, or all others", async () => {
    const user = await createUser();
    const [one, other, third] = [
      await signedInUser(user),
      await signedInUser(user),
      await signedInUser(user),
    ];
    expect(await endOwnSession(one.user, other.user.sessionId, newClient())).toBe(1);
    expect(await touch(other.sessionToken)).toBeNull();
    expect(await endOtherSessions(one.user, newClient())).toBe(1);
    expect(await touch(third.sessionToken)).toBeNull();
    expect((await listOwnSessions(one.user)).map(({ id }) => id)).toEqual([one.user.sessionId]);
  });

  test("nobody ends another user's", async () => {
    const [mine, theirs] = [await signedInUser(await createUser()), await signedInUser(await createUser())];
    expect(await endOwnSession(mine.user, theirs.user.sessionId, newClient())).toBe(0);
    expect(await touch(theirs.sessionToken)).not.toBeNull();
    expect((await listAudit(mine.user.id)).map(({ event }) => event)).not.toContain("session.ended");
  });
});
