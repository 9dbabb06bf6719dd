import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { examineLines, lineOf, linesOf } from "../support/doctor";
import { createUser } from "../support/factories";
import { type MailProvider, startMailProvider } from "../support/mail-provider";
import { runSql } from "../support/records";
import {
  createServerDatabase,
  createServerRole,
  type ServerDatabase,
  type ServerRole,
} from "../support/server-database";

const template = inject("template");
const server = template.kind === "server" ? template.server : "";

test("a cabinet that is ready has no failure", async () => {
  expect(lineOf(await examineLines(), "administrator")).toMatch(/^failed .* there is none: npm run user/);
  await createUser({ rights: ["system.manage"] });
  const lines = await examineLines();
  expect(linesOf(lines, "failed")).toEqual([]);
  expect(lineOf(lines, "administrator")).toBe("ok      administrator: 1 active");
  expect(lineOf(lines, "migrations")).toMatch(/^ok {6}migrations: (\d+) of \1$/);
  expect(lineOf(lines, "search by parts of names")).toMatch(/^ok/);
  expect(lineOf(lines, "second factors")).toMatch(/^ok .* 0, sealed/);
});

test("another cabinet's database is named", async () => {
  expect(lineOf(await examineLines(), "mode")).toMatch(/^ok/);
  expect(lineOf(await examineLines({ CABINET_MODE: "live" }), "mode")).toBe(
    "failed  mode: the database is the test cabinet's, and CABINET_MODE is live: give each its own",
  );
});

describe("migrations", () => {
  const journal = sql.raw("drizzle.__drizzle_migrations");
  const migrationsLine = async () => lineOf(await examineLines(), "migrations");
  const newest = sql`(select max(created_at) from ${journal})`;

  test("that are missing are counted", async () => {
    const [last] = await runSql<{ hash: string; created_at: string }>(
      sql`delete from ${journal} where created_at = ${newest} returning hash, created_at`,
    );
    expect(await migrationsLine()).toMatch(
      /^failed {2}migrations: 1 of \d+ are missing: run npm run db:migrate$/,
    );
    await runSql(sql`insert into ${journal} (hash, created_at) values (${last!.hash}, ${last!.created_at})`);
    expect(await migrationsLine()).toMatch(/^ok/);
  });

  test("that were others when they were applied are told", async () => {
    await runSql(sql`update ${journal} set hash = 'f' || hash where created_at = ${newest}`);
    expect(await migrationsLine()).toMatch(/^failed {2}migrations: 1 of \d+ are not as they were applied/);
    await runSql(sql`update ${journal} set hash = substr(hash, 2) where created_at = ${newest}`);
  });

  test("of a newer release are a warning, of no release a failure", async () => {
    await runSql(
      sql`insert into ${journal} (hash, created_at) select 'unknown', max(created_at) + 1 from ${journal}`,
    );
    expect(await migrationsLine()).toMatch(
      /^warning migrations: 1 are newer than this build: right after a rollback/,
    );
    await runSql(sql`update ${journal} set created_at = 1 where hash = 'unknown'`);
    expect(await migrationsLine()).toMatch(/^failed {2}migrations: 1 in the database are of no release/);
    await runSql(sql`delete from ${journal} where hash = 'unknown'`);
  });
});

test("a clock that differs is told, whichever way", async () => {
  const clockLine = async (ms: number) =>
    lineOf(await examineLines({}, { now: () => Date.now() + ms }), "clock of the database");
  expect(await clockLine(0)).toMatch(/^ok/);
  expect(await clockLine(90_000)).toMatch(
    /^failed .* (89|90)\.\d s behind ours: let both follow a time server$/,
  );
  expect(await clockLine(-90_000)).toMatch(/^failed .* 90\.\d s ahead of ours/);
});

test("demo accounts are known, and have no place in a live cabinet", async () => {
  await createUser({ login: "Anna_Minsk" });
  expect(lineOf(await examineLines(), "demo accounts")).toMatch(
    /^warning demo accounts: Anna_Minsk: everybody/,
  );
  expect(lineOf(await examineLines({ CABINET_MODE: "live" }), "demo accounts")).toMatch(/^failed/);
});

test("second factors whose secret is gone are told", async () => {
  const { id } = await createUser();
  await runSql(sql`insert into second_factors (user_id, sealed_secret) values (${id}, 'of another secret')`);
  expect(lineOf(await examineLines(), "second factors")).toMatch(
    /^failed .* 1 are sealed with a secret that is gone/,
  );
  await runSql(sql`delete from second_factors`);
});

describe("the mail key", () => {
  let provider: MailProvider;
  beforeAll(async () => {
    provider = await startMailProvider();
  });
  afterAll(() => provider.stop());

  const examineMail = (mood: ReturnType<MailProvider["mood"]>) => {
    provider.mood = () => mood;
    return examineLines({
      ...{ MAIL_TRANSPORT: "resend", RESEND_API_KEY: "re_key", RESEND_BASE_URL: provider.url },
      MAIL_FROM: "Ассист <no-reply@pay.example>",
    });
  };
  const domains = (...list: [name: string, status: string][]) => ({
    status: 200,
    raw: JSON.stringify({ data: list.map(([name, status]) => ({ name, status })) }),
  });

  test.each([
    [domains(["pay.example", "verified"]), "ok      mail key: accepted, for pay.example"],
    [
      domains(["pay.example", "pending"]),
      "failed  mail key: accepted, but pay.example (MAIL_FROM) is not verified there: verify it",
    ],
    [{ status: 401, name: "restricted_api_key" }, "ok      mail key: accepted, for sending alone"],
    [
      { status: 401, name: "invalid_api_key" },
      "failed  mail key: the mail provider refuses it (401 invalid_api_key)",
    ],
    [
      { status: 400, name: "validation_error" },
      "failed  mail key: the mail provider refuses it (400 validation_error)",
    ],
    [
      { status: 429, name: "rate_limit_exceeded" },
      "failed  mail key: the mail provider does not say (429 rate_limit_exceeded)",
    ],
    [
      { status: 502, raw: "<html>" },
      "failed  mail key: the mail provider does not say (502 application_error)",
    ],
    ["reset-after-accept" as const, "failed  mail key: the mail provider does not say (no answer)"],
  ])("%o: %s", async (mood, line) => {
    expect(lineOf(await examineMail(mood), "mail key")).toContain(line);
  });

  test("is asked about without a letter, and its provider's clock is compared", async () => {
    provider.received.length = 0;
    const lines = await examineMail({ status: 401, name: "restricted_api_key" });
    expect(provider.received.map(({ path, authorization }) => [path, authorization])).toEqual([
      ["GET /domains", "Bearer re_key"],
    ]);
    expect(lineOf(lines, "clock of the mail provider")).toMatch(/^ok/);
    const late = {
      status: 401,
      name: "restricted_api_key",
      headers: { Date: "Mon, 23 Nov 2020 10:00:00 GMT" },
    };
    expect(lineOf(await examineMail(late), "clock of the mail provider")).toMatch(/^warning .* behind ours/);
    expect(lineOf(lines, "mail events")).toMatch(/^warning .* RESEND_WEBHOOK_SECRET is not set/);
  });
});

// Every connection of the embedded database is its superuser, whatever its address says.
describe.runIf(server)("roles on a server", () => {
  let [owned, role]: [ServerDatabase, ServerRole] = [undefined!, undefined!];
  beforeEach(async () => {
    [owned, role] = [await createServerDatabase(server), await createServerRole(server)];
    return async () => {
      await owned.stop();
      await role.stop();
    };
  });
  const examineBoth = (url = role.urlOf(owned.url), migrationUrl = owned.url) =>
    examineLines({ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl });
  const asOwner = async (statement: (owner: postgres.Sql, name: string) => Promise<unknown>) => {
    const owner = postgres(owned.url, { max: 1 });
    await statement(owner, new URL(role.urlOf(owned.url)).username).finally(() => owner.end());
  };

  test("a database that nobody has migrated is told to be", async () => {
    const lines = await examineBoth();
    expect(lineOf(lines, "database, as the application")).toMatch(/^ok/);
    expect(lineOf(lines, "mode")).toBe("failed  mode: the database is nobody's yet: run npm run db:migrate");
    expect(lineOf(lines, "migrations")).toMatch(/^failed {2}migrations: (\d+) of \1 are missing/);
  });

  test("an application's role has what it needs and no more, once migrated", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    const lines = await examineBoth();
    expect(lineOf(lines, "database, directly")).toMatch(/^ok/);
    expect(lineOf(lines, "rights of the application")).toMatch(/^ok .* has what it needs and no more$/);
    expect(lineOf(lines, "limits of sessions")).toMatch(/^ok .* ends after 30000ms, .* after 15000ms$/);
    expect(linesOf(lines, "failed")).toEqual([expect.stringContaining("administrator: there is none")]);
  });

  test("a right too many or too few is named", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    const rightsLine = async () => lineOf(await examineBoth(), "rights of the application");
    await asOwner((owner, name) => owner`grant update, delete on audit_events to ${owner(name)}`);
    expect(await rightsLine()).toMatch(
      /^failed .* has update on audit_events, delete on audit_events: run npm run db:migrate/,
    );
    await asOwner((owner, name) => owner`revoke insert on users from ${owner(name)}`);
    expect(await rightsLine()).toMatch(/^failed .* lacks insert on users: run npm run db:migrate/);
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await asOwner((owner, name) => owner`grant create on schema public to ${owner(name)}`);
    expect(await rightsLine()).toMatch(/^failed .* has create in the schema public/);
    await asOwner((owner, name) => owner`revoke create on schema public from ${owner(name)}`);
    expect(await rightsLine()).toMatch(/^ok/);
  });

  test("one that takes no writes is told", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await asOwner((owner) =>
      owner.unsafe(`alter database ${owned.name} set default_transaction_read_only = on`),
    );
    expect(lineOf(await examineBoth(), "database, as the application")).toMatch(/^failed .* takes no writes/);
  });

  test("sessions without limits are a warning", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await asOwner((owner) => owner.unsafe(`alter database ${owned.name} set statement_timeout = 0`));
    expect(lineOf(await examineBoth(), "limits of sessions")).toMatch(/^warning/);
  });

  test("one role for both is a warning", async () => {
    await migrateDatabase(owned.url, "test");
    const lines = await examineLines({ DATABASE_URL: owned.url });
    expect(lineOf(lines, "rights of the application")).toMatch(/^warning/);
    expect(lineOf(lines, "database, directly")).toMatch(/^skipped .* no other address than DATABASE_URL/);
  });

  test("a wrong password and a database that is not there are told apart", async () => {
    const wrong = Object.assign(new URL(role.urlOf(owned.url)), { password: "wrong" }).href;
    const missing = Object.assign(new URL(owned.url), { pathname: "/not_there" }).href;
    const lines = await examineBoth(wrong, missing);
    expect(lineOf(lines, "database, as the application")).toMatch(
      /^failed .* (password is not accepted|may not sign in)/,
    );
    expect(lineOf(lines, "database, directly")).toMatch(
      /^failed .* there is no such database \(DATABASE_MIGRATION_URL\)/,
    );
    expect(lineOf(lines, "rights of the application")).toBe(
      "skipped rights of the application: the database cannot be reached",
    );
  });

  test("two addresses that lead to two databases are told", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    const other = await createServerDatabase(server);
    await migrateDatabase(other.url, "test");
    expect(
      lineOf(await examineBoth(role.urlOf(owned.url), other.url), "database, as the application"),
    ).toMatch(/^failed .* is another database/);
    await other.stop();
  });
});
