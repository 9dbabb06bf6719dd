import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inspectLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { clearRateLimits, createUser } from "../../support/factories";
import { lastToken, listAudit, listLetters, newClient, runSql } from "../../support/records";

beforeEach(clearRateLimits);

describe("asking again", () => {
  const wait = (minutes: number) =>
    runSql(sql`update rate_limits set expire = expire - make_interval(mins => ${minutes})`);

  test("within a minute gets the usual answer, and the letter that is on its way stays good", async () => {
    const user = await createUser();
    await requestRecovery(user, newClient());
    const token = await lastToken(user.id);
    expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
    expect(await listLetters(user.id)).toHaveLength(1);
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open" });
    expect((await listAudit(user.id)).at(-1)).toEqual({
      event: "recovery.requested",
      details: { repeated: true },
    });
  });

  test("after a fault brings the letter that was not written", async () => {
    const user = await createUser();
    await runSql(sql`alter table outbox_emails add constraint no_letters check (false) not valid`);
    await expect(requestRecovery(user, newClient())).rejects.toThrow();
    await runSql(sql`alter table outbox_emails drop constraint no_letters`);
    expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
    expect(await listLetters(user.id)).toHaveLength(1);
  });

  test("later makes a newer link, and the older is dead", async () => {
    const user = await createUser();
    await requestRecovery(user, newClient());
    const older = await lastToken(user.id);
    await wait(1);
    await requestRecovery(user, newClient());
    expect(await inspectLink(older, newClient())).toEqual({ state: "replaced" });
    expect(await inspectLink(await lastToken(user.id), newClient())).toMatchObject({
      state: "open",
      purpose: "recovery",
    });
  });

  test("makes three letters an hour at the most", async () => {
    const user = await createUser();
    for (let time = 0; time < 5; time += 1) {
      expect(await requestRecovery(user, newClient())).toEqual({ ok: true });
      await wait(2);
    }
    expect(await listLetters(user.id)).toHaveLength(3);
  });

  test("twelve times at once makes one letter and no fault", async () => {
    const user = await createUser();
    const all = await Promise.all(Array.from({ length: 12 }, () => requestRecovery(user, newClient())));
    expect(all.filter((answer) => answer.ok)).toHaveLength(10);
    expect(all.filter((answer) => !answer.ok)).toMatchObject([{ reason: "limited" }, { reason: "limited" }]);
    expect(await listLetters(user.id)).toHaveLength(1);
    expect(await runSql(sql`select id from password_reset_tokens where user_id = ${user.id}`)).toHaveLength(
      1,
    );
  });
});

describe("limits", () => {
  test("five times in a quarter of an hour from one address, right pairs included", async () => {
    const user = await createUser();
    for (let time = 0; time < 5; time += 1) await requestRecovery(user, newClient("192.0.2.1"));
    const limited = await requestRecovery(user, newClient("192.0.2.1"));
    expect(limited).toMatchObject({ ok: false, reason: "limited" });
    expect(
      await requestRecovery({ login: "nobody_here", email: "a@b" }, newClient("192.0.2.1")),
    ).toMatchObject({ reason: "limited" });
    expect(await requestRecovery(user, newClient("192.0.2.2"))).toEqual({ ok: true });
    expect(await listAudit()).toContainEqual({ event: "recovery.limited", details: { by: "address" } });
  });

  test("ten times an hour for one login, the same for one that exists and one that does not", async () => {
    const user = await createUser();
    const answersFor = async (login: string) => {
      const answers: string[] = [];
      for (let time = 0; time < 12; time += 1) {
        const answer = await requestRecovery({ login, email: "other@example.test" }, newClient());
        answers.push(answer.ok ? "ok" : answer.reason);
      }
      return answers;
    };
    const expected = [...Array<string>(10).fill("rejected"), "limited", "limited"];
    const [known, unknown] = await Promise.all([answersFor(user.login), answersFor("nobody_here")]);
    expect(known).toEqual(expected);
    expect(unknown).toEqual(expected);
  });

  test("never lock the sign-in", async () => {
    const user = await createUser();
    for (let time = 0; time < 12; time += 1)
      await requestRecovery({ login: user.login, email: "x@y.test" }, newClient());
    const { verifyCredentials } = await import("@/lib/auth/verify-credentials");
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });
});
