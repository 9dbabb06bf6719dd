import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inspectLink, openLink } from "@/lib/auth/inspect-link";
import { resetPassword } from "@/lib/auth/reset-password";
import { randomToken } from "@/lib/secrets/token";
import { clearRateLimits, createUser, type TestUser } from "../../support/factories";
import { listAudit, newClient, runSql } from "../../support/records";
import { newPassword, recover, reset, twice } from "../../support/recovery";

beforeEach(clearRateLimits);

describe("a link is dead", () => {
  const dead = (state: string) => ({ ok: false, reason: "link", link: { state } });
  const expectDead = async (user: TestUser, token: string, state: string) => {
    const [before] = await runSql(sql`select password_hash from users where id = ${user.id}`);
    expect(await inspectLink(token, newClient())).toEqual({ state });
    expect(await reset(token, "Drugoj2028Klyuch")).toEqual(dead(state));
    expect(await runSql(sql`select password_hash from users where id = ${user.id}`)).toEqual([before]);
    expect((await listAudit()).at(-1)).toEqual({ event: "link.refused", details: { reason: state } });
  };

  test("once it was used", async () => {
    const user = await createUser();
    const token = await recover(user);
    await reset(token);
    await expectDead(user, token, "used");
  });

  test.each([
    [
      "past its time",
      (id: string) =>
        sql`update password_reset_tokens set expires_at = now() - interval '1 second' where user_id = ${id}`,
    ],
    [
      "when it was revoked",
      (id: string) => sql`update password_reset_tokens set revoked_at = now() where user_id = ${id}`,
    ],
    ["when the user is disabled", (id: string) => sql`update users set status = 'disabled' where id = ${id}`],
    [
      "when the e-mail is another",
      (id: string) => sql`update users set email = 'new@example.test' where id = ${id}`,
    ],
    ["when the e-mail is gone", (id: string) => sql`update users set email = null where id = ${id}`],
    ["when the right is gone", (id: string) => sql`delete from user_rights where user_id = ${id}`],
  ])("%s", async (_when, statement) => {
    const user = await createUser();
    const token = await recover(user);
    await runSql(statement(user.id));
    await expectDead(user, token, "expired");
  });

  test("at the instant its time ends, and not before", async () => {
    const user = await createUser();
    const token = await recover(user);
    await runSql(
      sql`update password_reset_tokens set expires_at = now() + interval '1 minute' where user_id = ${user.id}`,
    );
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open" });
  });

  test("when the password was changed meanwhile by a newer one", async () => {
    const user = await createUser();
    const older = await recover(user);
    await reset(await recover(user));
    await expectDead(user, older, "replaced");
  });

  test("and tells nobody at an address that is no longer the account's of a newer one", async () => {
    const user = await createUser();
    const older = await recover(user);
    await runSql(sql`update users set email = 'new@example.test' where id = ${user.id}`);
    await recover({ ...user, email: "new@example.test" });
    await expectDead(user, older, "expired");
  });

  test.each([
    [
      "with its first character changed",
      (token: string) => (token.startsWith("A") ? "B" : "A") + token.slice(1),
    ],
    [
      "with a middle character changed",
      (token: string) => token.slice(0, 20) + (token[20] === "A" ? "B" : "A") + token.slice(21),
    ],
    ["shortened", (token: string) => token.slice(1)],
    ["lengthened", (token: string) => `${token}A`],
    ["in another case", (token: string) => token.toLowerCase()],
    ["empty", () => ""],
    ["of ten kilobytes", () => "A".repeat(10_240)],
    ["with a NUL", (token: string) => `${token.slice(0, 42)}\u0000`],
  ])("%s", async (_how, change) => {
    const user = await createUser();
    await expectDead(user, change(await recover(user)), "invalid");
  });
});

describe("guessing", () => {
  test("twenty wrong tokens in a quarter of an hour from one address, then a right one is refused too", async () => {
    const user = await createUser();
    const token = await recover(user);
    const client = newClient();
    for (let time = 0; time < 20; time += 1) await openLink(randomToken(), client);
    expect(await inspectLink(token, client)).toMatchObject({ state: "limited" });
    expect(await resetPassword(token, twice(newPassword), client)).toMatchObject({
      link: { state: "limited" },
    });
    expect(await inspectLink(token, newClient())).toMatchObject({ state: "open" });
  });

  test("looking at a right link costs nothing", async () => {
    const token = await recover(await createUser());
    const client = newClient();
    for (let time = 0; time < 30; time += 1) await inspectLink(token, client);
    expect(await resetPassword(token, twice(newPassword), client)).toMatchObject({ ok: true });
  });
});
