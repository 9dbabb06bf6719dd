import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { endOtherSessions, endOwnSession, findSessionEnds, signOutSession } from "@/lib/auth/sessions";
import { changeUser } from "@/lib/users/change-user";
import { readOverview } from "@/lib/users/read-overview";
import { createEnterprise, createUser } from "../../support/factories";
import { listAudit, newClient, runSql, signedInUser, touch } from "../../support/records";

/** Within five seconds of it, however slow the machine. */
const about = (seconds: number) => expect.closeTo(seconds, -1) as number;

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

  test("gives the rights in the order of their codes, however they were given", async () => {
    const user = await createUser({ rights: ["system.manage", "audit.view", "orders.export"] });
    const { sessionToken } = await signedInUser(user);
    expect((await touch(sessionToken))?.rights).toEqual(["audit.view", "orders.export", "system.manage"]);
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

  test("says when it ends, and asking does not wind its clock", async () => {
    const { sessionToken, user } = await signedInUser(await createUser());
    const moved = sql`last_seen_at = now() - interval '14 minutes', expires_at = now() + interval '1 hour'`;
    await runSql(sql`update sessions set ${moved} where id = ${user.sessionId}`);
    expect(await findSessionEnds(sessionToken)).toEqual({
      idleSeconds: about(60),
      maxSeconds: about(60 * 60),
    });
    const [row] = await runSql(
      sql`select last_seen_at < now() - interval '14 minutes' as untouched from sessions where id = ${user.sessionId}`,
    );
    expect(row).toEqual({ untouched: true });
    expect(await touch(sessionToken)).toMatchObject({ sessionMaxSeconds: about(60 * 60) });
    expect(await findSessionEnds(sessionToken)).toEqual({
      idleSeconds: about(15 * 60),
      maxSeconds: about(60 * 60),
    });
  });

  test("the sign-in before is told for a minute, and of another session alone", async () => {
    const person = await createUser();
    const first = await signedInUser(person);
    expect(await touch(first.sessionToken)).toMatchObject({ signInBefore: null });
    const second = await signedInUser(person);
    expect(await touch(second.sessionToken)).toMatchObject({
      signInBefore: { userAgent: "Browser of a test" },
    });
    expect(await touch(first.sessionToken)).toMatchObject({ signInBefore: null });
    await runSql(
      sql`update sessions set created_at = now() - interval '1 minute' where id = ${second.user.sessionId}`,
    );
    expect(await touch(second.sessionToken)).toMatchObject({ signInBefore: null });
  });

  test.each([
    ["idle too long", sql`update sessions set last_seen_at = now() - interval '15 minutes 1 second'`],
    ["past its absolute end", sql`update sessions set expires_at = now() - interval '1 second'`],
    ["revoked", sql`update sessions set revoked_at = now()`],
  ])("that is %s has no end to come", async (_when, statement) => {
    const { sessionToken, user } = await signedInUser(await createUser());
    await runSql(sql`${statement} where id = ${user.sessionId}`);
    expect(await findSessionEnds(sessionToken)).toBeNull();
  });

  test("of a disabled user has no end to come", async () => {
    const user = await createUser();
    const { sessionToken } = await signedInUser(user);
    await runSql(sql`update users set status = 'disabled' where id = ${user.id}`);
    expect(await findSessionEnds(sessionToken)).toBeNull();
  });

  test.each([
    [
      "past its absolute end, however busy",
      (id: string) => sql`update sessions set expires_at = now() - interval '1 second' where id = ${id}`,
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
    expect(await readOverview(one.user)).toMatchObject({
      sessions: [{ id: one.user.sessionId }],
      isCut: false,
    });
  });

  test("of very many only those used last are told, and all of them can be ended", async () => {
    const { user } = await signedInUser(await createUser());
    await runSql(sql`
      insert into sessions (token_hash, user_id, expires_at, last_seen_at)
      select md5(n::text || ${user.id}) || md5(n::text), ${user.id}::uuid, now() + interval '1 hour', now() - interval '1 minute'
      from generate_series(1, 30) n`);
    const { sessions, isCut } = await readOverview(user);
    expect([sessions.length, sessions[0]?.id, isCut]).toEqual([20, user.sessionId, true]);
    expect(await endOtherSessions(user, newClient())).toBe(30);
  });

  test("those that had run out by themselves are not counted, and stay ended", async () => {
    const user = await createUser();
    const [one, idle, old, alive] = [
      await signedInUser(user),
      await signedInUser(user),
      await signedInUser(user),
      await signedInUser(user),
    ];
    await runSql(
      sql`update sessions set last_seen_at = now() - interval '1 hour' where id = ${idle.user.sessionId}`,
    );
    await runSql(
      sql`update sessions set expires_at = now() - interval '1 second' where id = ${old.user.sessionId}`,
    );
    expect(await endOtherSessions(one.user, newClient())).toBe(1);
    expect((await listAudit(user.id)).at(-1)).toEqual({
      event: "session.ended",
      details: { reason: "own_choice", count: 1 },
    });
    const rows = await runSql<{ id: string }>(
      sql`select id from sessions where user_id = ${user.id} and revoked_at is null`,
    );
    expect(rows).toEqual([{ id: one.user.sessionId }]);
    expect(await touch(alive.sessionToken)).toBeNull();
  });

  test("nobody ends another user's", async () => {
    const [mine, theirs] = [await signedInUser(await createUser()), await signedInUser(await createUser())];
    expect(await endOwnSession(mine.user, theirs.user.sessionId, newClient())).toBe(0);
    expect(await touch(theirs.sessionToken)).not.toBeNull();
    expect((await listAudit(mine.user.id)).map(({ event }) => event)).not.toContain("session.ended");
  });
});
