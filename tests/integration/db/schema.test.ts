import { sql, type SQL } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { hashToken, randomToken } from "@/lib/secrets/token";
import { createUser } from "../../support/factories";
import { runSql } from "../../support/records";

/** What the database says of a statement: the constraint or the SQLSTATE, null when it takes it. */
async function refusalOf(statement: SQL): Promise<string | null> {
  try {
    await runSql(statement);
    return null;
  } catch (fault) {
    const { constraint_name: constraint, code } = (
      fault as { cause: { constraint_name?: string; code: string } }
    ).cause;
    return constraint ?? code;
  }
}

const insertLogin = (login: string, email: string | null = null) =>
  sql`insert into users (login, email, locale) values (${login}, ${email}, 'ru')`;

describe("a login", () => {
  test("that differs from another only by case is refused", async () => {
    await createUser({ login: "Only_One_1" });
    expect(await refusalOf(insertLogin("oNLY_oNE_1"))).toBe("users_login_key");
  });

  test.each([
    "short_7",
    "x".repeat(21),
    "логин_логин",
    "with space",
    "with-hyphen",
    "line_feed\n",
    "",
    "аdmin_user",
  ])("%j is refused", async (login) => {
    expect(await refusalOf(insertLogin(login))).toBe("users_login_format");
  });

  test.each(["eight_88", "x".repeat(20)])("%j is taken", async (login) => {
    expect(await refusalOf(insertLogin(login))).toBeNull();
  });
});

describe("an e-mail", () => {
  test.each([
    "no-at",
    "two@@ats",
    "a b@example.test",
    "пошта@example.test",
    "mıke@example.test",
    "a@b\r\nBcc: c@d",
    `${"a".repeat(250)}@b.cd`,
  ])("%j is refused", async (email) => {
    expect(await refusalOf(insertLogin("email_test", email))).toBe("users_email_format");
  });
});

describe("other rules", () => {
  test.each([
    [
      "a password that is no argon2id hash",
      sql`update users set password_hash = 'plain'`,
      "users_password_hash_format",
    ],
    ["an unknown status", sql`update users set status = 'locked'`, "users_status_known"],
    ["an unknown locale", sql`update users set locale = 'Russian'`, "users_locale_format"],
    [
      "an unknown right",
      sql`insert into user_rights select id, 'root' from users limit 1`,
      "user_rights_right_known",
    ],
    [
      "a token that is not hashed",
      sql`insert into sessions (token_hash, user_id, expires_at) select ${randomToken()}, id, now() from users limit 1`,
      "sessions_token_hash_format",
    ],
    [
      "a letter of an unknown status",
      sql`insert into outbox_emails (kind, user_id, to_address, locale, status) select 'x', id, 'a@b', 'ru', 'lost' from users limit 1`,
      "outbox_emails_status_known",
    ],
    [
      "fewer than no attempts",
      sql`insert into outbox_emails (kind, user_id, to_address, locale, attempts) select 'x', id, 'a@b', 'ru', -1 from users limit 1`,
      "outbox_emails_attempts_counted",
    ],
    [
      "a second stamp",
      sql`insert into deployment ("only", cabinet_mode) values (false, 'live')`,
      "deployment_one_row",
    ],
  ])("refuse %s", async (_what, statement, constraint) => {
    await createUser();
    expect(await refusalOf(statement)).toBe(constraint);
  });

  test("a user has one live link, and as many dead ones as there were", async () => {
    const { id } = await createUser();
    const insertLink = (used: boolean) =>
      sql`insert into password_reset_tokens (user_id, purpose, nonce, token_hash, email, expires_at, used_at)
          values (${id}, 'recovery', 'n', ${hashToken(randomToken())}, 'a@b', now(), ${used ? sql`now()` : null})`;
    expect(await refusalOf(insertLink(true))).toBeNull();
    expect(await refusalOf(insertLink(true))).toBeNull();
    expect(await refusalOf(insertLink(false))).toBeNull();
    expect(await refusalOf(insertLink(false))).toBe("password_reset_tokens_one_live_key");
  });
});

describe("the audit", () => {
  test.each([
    ["update", sql`update audit_events set event = 'x.y'`],
    ["delete", sql`delete from audit_events`],
    ["truncate", sql`truncate audit_events`],
    ["truncate with others", sql`truncate audit_events, sessions cascade`],
  ])("refuses %s to everyone", async (_what, statement) => {
    await recordAudit(db(), { event: "sign_in.limited", details: { by: "login" } });
    expect(await refusalOf(statement)).toBe("42501");
    expect(await runSql(sql`select id from audit_events where event = 'sign_in.limited'`)).not.toEqual([]);
  });

  test("outlives the user it speaks of", async () => {
    const { id } = await createUser();
    await recordAudit(db(), { event: "sign_in.failed", targetId: id, details: { reason: "disabled" } });
    await runSql(sql`delete from users where id = ${id}`);
    expect(await runSql(sql`select event from audit_events where target_id = ${id}`)).toHaveLength(1);
  });
});

test("the look-ups of every request find an index for what they ask", async () => {
  const indexed = await runSql<{ indexdef: string }>(
    sql`select indexdef from pg_indexes where schemaname = 'public'`,
  );
  const definitions = indexed.map(({ indexdef }) => indexdef).join("\n");
  for (const columns of [
    "users USING btree (lower(login))",
    "sessions USING btree (token_hash)",
    "password_reset_tokens USING btree (token_hash)",
    "rate_limits USING btree (key)",
    "password_history USING btree (user_id, id DESC)",
  ])
    expect(definitions).toContain(columns);
});
