import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examineLines, lineOf, linesOf } from "../../support/doctor";
import { createUser } from "../../support/factories";
import { type MailProvider, startMailProvider } from "../../support/mail-provider";
import { runSql } from "../../support/records";

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
