import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { endOtherSessions, endOwnSession, signOutSession } from "@/lib/auth/sessions";
import { readOverview } from "@/lib/users/read-overview";
import { createUser } from "../../support/factories";
import { listAudit, newClient, runSql, signedInUser, touch } from "../../support/records";

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
