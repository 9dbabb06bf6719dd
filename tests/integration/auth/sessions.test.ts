import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findSessionEnds } from "@/lib/auth/sessions";
import { changeUser } from "@/lib/users/change-user";
import { createEnterprise, createUser } from "../../support/factories";
import { runSql, signedInUser, touch } from "../../support/records";

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
