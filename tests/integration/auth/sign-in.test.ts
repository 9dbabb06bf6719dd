import type * as Argon2 from "@node-rs/argon2";
import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { hashToken } from "@/lib/secrets/token";
import { createUser, usualPassword } from "../../support/factories";
import { listAudit, newClient, runSql, touch } from "../../support/records";

/** The hashes that passwords were compared with, in order. */
const verified: string[] = vi.hoisted(() => []);

vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof Argon2>();
  const verify: typeof argon2.verify = (stored, ...rest) => {
    verified.push(String(stored));
    return argon2.verify(stored, ...rest);
  };
  return { ...argon2, verify };
});

const rejected = { ok: false, reason: "rejected" };
const olderParameters = { memoryCost: 4_096, timeCost: 3, parallelism: 1 };

describe("the right login and password", () => {
  test("start a session of twelve hours, known by its digest alone", async () => {
    const user = await createUser();
    const client = newClient();
    const verified = await verifyCredentials(user, client);
    if (!verified.ok) throw new Error(verified.reason);
    const [row] = await runSql(
      sql`select token_hash, ip, user_agent, revoked_at, extract(epoch from expires_at - created_at)::int as seconds from sessions where user_id = ${user.id}`,
    );
    expect(row).toEqual({
      token_hash: hashToken(verified.sessionToken),
      ip: client.ip,
      user_agent: client.userAgent,
      revoked_at: null,
      seconds: 12 * 60 * 60,
    });
    expect(await listAudit(user.id)).toEqual([{ event: "sign_in.succeeded", details: { device: "first" } }]);
  });

  test("are right with the login in another case, in full width and between spaces", async () => {
    const { login, password } = await createUser({ login: "Merchant_01" });
    for (const typed of ["mERCHANT_01", ` ${login} `, "Ｍｅｒｃｈａｎｔ＿０１"])
      expect(await verifyCredentials({ login: typed, password }, newClient())).toMatchObject({ ok: true });
  });
});

describe("every refusal is one value, and the audit knows why", () => {
  test.each([
    ["a wrong password", {}, "Wrong2026x", "wrong_password"],
    ["a password in another case", {}, usualPassword.toLowerCase(), "wrong_password"],
    ["a password with a space after it", {}, `${usualPassword} `, "wrong_password"],
    ["a password cut short", {}, usualPassword.slice(0, 8), "wrong_password"],
    ["a disabled user", { status: "disabled" }, usualPassword, "disabled"],
    ["an invited user", { password: null }, usualPassword, "no_password"],
  ] as const)("%s", async (_what, values, password, reason) => {
    const user = await createUser(values);
    expect(await verifyCredentials({ login: user.login, password }, newClient())).toEqual(rejected);
    expect(await listAudit(user.id)).toEqual([{ event: "sign_in.failed", details: { reason } }]);
    expect(await runSql(sql`select id from sessions where user_id = ${user.id}`)).toEqual([]);
  });

  test.each(["nobody_here", "' OR 1=1--", "mеrchant_01", "x".repeat(64)])(
    "the unknown login %s",
    async (login) => {
      expect(await verifyCredentials({ login, password: usualPassword }, newClient())).toEqual(rejected);
      expect((await listAudit()).at(-1)).toEqual({
        event: "sign_in.failed",
        details: { reason: "unknown_login" },
      });
    },
  );

  test("an unknown login and an invited user pay for a hash too", async () => {
    const invited = await createUser({ password: null });
    const known = await createUser();
    const hashesOf = async (login: string) => {
      verified.length = 0;
      await verifyCredentials({ login, password: "Wrong2026x" }, newClient());
      return verified.map((stored) => /m=\d+,t=\d+,p=\d+/.exec(stored)?.[0]);
    };
    const paid = ["m=19456,t=2,p=1"];
    expect(await hashesOf(known.login)).toEqual(paid);
    expect(await hashesOf("nobody_at_all")).toEqual(paid);
    expect(await hashesOf(invited.login)).toEqual(paid);
  });
});

describe("a hash made with other parameters", () => {
  const hashOf = async (userId: string) =>
    (await runSql<{ password_hash: string }>(sql`select password_hash from users where id = ${userId}`))[0]!
      .password_hash;
  const createOlder = async () => {
    const user = await createUser();
    await runSql(
      sql`update users set password_hash = ${await hash(usualPassword, olderParameters)} where id = ${user.id}`,
    );
    return user;
  };

  test("is renewed by a sign-in", async () => {
    const user = await createOlder();
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
    expect(await hashOf(user.id)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyCredentials(user, newClient())).toMatchObject({ ok: true });
  });

  test("stays after a wrong password", async () => {
    const user = await createOlder();
    const before = await hashOf(user.id);
    await verifyCredentials({ login: user.login, password: "Wrong2026x" }, newClient());
    expect(await hashOf(user.id)).toBe(before);
  });

  test("refuses none of several sign-ins at once", async () => {
    const user = await createOlder();
    const all = await Promise.all(Array.from({ length: 5 }, () => verifyCredentials(user, newClient())));
    expect(all.map((verified) => verified.ok)).toEqual([true, true, true, true, true]);
  });
});

test("a session token that is not stored opens nothing", async () => {
  expect(await touch("x".repeat(43))).toBeNull();
});
