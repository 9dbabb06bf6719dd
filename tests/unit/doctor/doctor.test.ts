import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examineLines, lineOf, linesOf } from "../../support/doctor";

// The address of a unit test's database leads nowhere.
describe("without a database", () => {
  test("every check is made, in one line each", async () => {
    const lines = await examineLines();
    expect(lines).toHaveLength(21);
    expect(
      lines.filter((line) => !/^(ok     |warning|failed |skipped) [a-zA-Z ,]+: \S[^\n]+$/.test(line)),
    ).toEqual([]);
    expect(linesOf(lines, "failed")).toEqual([
      "failed  database, as the application: cannot be reached at 127.0.0.1:1/nothing: nothing listens there; is the port right, and the server up? (DATABASE_URL)",
    ]);
    expect(lineOf(lines, "migrations")).toBe("skipped migrations: the database cannot be reached");
  });

  test("all settings that are missing or wrong are told at once", async () => {
    const lines = await examineLines({ AUTH_SECRET: undefined, APP_URL: "account", CABINET_MODE: " " });
    for (const name of ["AUTH_SECRET is missing", "APP_URL should be", "CABINET_MODE is missing"])
      expect(lineOf(lines, "settings")).toContain(name);
    expect(lineOf(lines, "secret of sessions and links")).toMatch(/^failed .* is missing/);
  });

  test("a webhook's secret that is none of the provider's is told", async () => {
    const lineWith = async (secret: string) =>
      lineOf(await examineLines({ MAIL_TRANSPORT: "resend", RESEND_WEBHOOK_SECRET: secret }), "mail events");
    expect(await lineWith("not-a-webhook-secret")).toMatch(/^failed .* begin with whsec_/);
    expect(await lineWith("whsec_c2VjcmV0LW9mLXRoZS10ZXN0cw==")).toMatch(/^ok/);
  });

  test("nothing secret is told", async () => {
    const secrets = {
      AUTH_SECRET: "Geheim-auth-Geheim",
      AUTH_SECRET_ACCEPTED: "Geheim-accepted",
      CRON_SECRET: "Geheim-cron",
      RESEND_API_KEY: "Geheim-key",
      RESEND_WEBHOOK_SECRET: "Geheim-webhook",
      MAIL_TRANSPORT: "resend",
      RESEND_BASE_URL: "http://127.0.0.1:1",
    };
    for (const [url, migrationUrl] of [
      ["postgres://app:Geheim%2A@127.0.0.1:1/x", "postgres://owner:Geheim@127.0.0.1:1/x"],
      ["postgres://app:Geheim%z@127.0.0.1:1/x", "postgres://owner:Geheim@[x/x"],
      ["Geheim", "postgres://:Geheim@nowhere.invalid/x"],
    ])
      expect(
        (await examineLines({ ...secrets, DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl })).join(),
      ).not.toContain("Geheim");
  });
});

describe("a secret", () => {
  const secretLine = async (settings: Record<string, string>) =>
    lineOf(await examineLines(settings), "secret of sessions and links");

  test.each([
    "a-secret-of-the-tests-and-of-nothing-else",
    "abcabcabcabcabcabcabcabcabcabcabcabc",
    "changeme-".repeat(5),
  ])("such as %s is refused", async (AUTH_SECRET) => {
    expect(await secretLine({ AUTH_SECRET })).toMatch(/^failed .* AUTH_SECRET can be guessed/);
    expect(await secretLine({ AUTH_SECRET_ACCEPTED: AUTH_SECRET })).toMatch(
      /^failed .* AUTH_SECRET_ACCEPTED can be guessed/,
    );
  });

  test("accepted beside itself is pointless, beside another is told", async () => {
    const AUTH_SECRET = "pA7kq3Wn9xZr5TbLd2Hs8GvYc4MfUj6E";
    expect(await secretLine({ AUTH_SECRET, AUTH_SECRET_ACCEPTED: AUTH_SECRET })).toMatch(/^warning/);
    expect(await secretLine({ AUTH_SECRET_ACCEPTED: "Zx9cVb3nMa6sDf1gHj8kLq4wEr7tYu2i" })).toMatch(
      /^ok .* another one is accepted/,
    );
  });

  test("of the scheduled routes is set, random and another", async () => {
    const cronLine = async (CRON_SECRET?: string) =>
      lineOf(await examineLines({ CRON_SECRET }), "secret of scheduled routes");
    expect(await cronLine("Qe8wRt2yUi5oPa1sDf7gHj3k")).toBe("ok      secret of scheduled routes: set");
    expect(await cronLine()).toMatch(/^failed .* not set/);
    expect(await cronLine("pA7kq3Wn9xZr5TbLd2Hs8GvYc4MfUj6E")).toMatch(/^failed .* is AUTH_SECRET/);
    expect(await cronLine("aaaaaaaaaaaaaaaaaaaa")).toMatch(/^failed .* guessed/);
  });
});

test.each([
  ["https://account.example.test", undefined, "warning"],
  ["http://localhost:3000", undefined, "skipped"],
  ["https://account.example.test", "X-Real-IP", "ok"],
  ["https://account.example.test", "X-Forwarded-For", "warning"],
  ["https://account.example.test", "Forwarded", "warning"],
])("at %s visitors known by the header %s: %s", async (APP_URL, CLIENT_IP_HEADER, status) => {
  expect(lineOf(await examineLines({ APP_URL, CLIENT_IP_HEADER }), "address of visitors")).toMatch(
    new RegExp(`^${status} `),
  );
});

test("a password is hashed here, and how long it takes is told", async () => {
  expect(lineOf(await examineLines(), "password hashing")).toMatch(/^ok .* \d+ ms$/);
});

describe("what takes connections and says nothing", () => {
  const silence = createServer(() => undefined);
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => silence.listen(0, "127.0.0.1", resolve));
    port = (silence.address() as { port: number }).port;
  });
  afterAll(() => void silence.close());

  test("is given up, and the other checks are made", async () => {
    const lines = await examineLines(
      {
        ...{
          DATABASE_URL: `postgres://app@127.0.0.1:${port}/x`,
          MAIL_TRANSPORT: "resend",
          MAIL_FROM: "a@b.example",
        },
        ...{ RESEND_API_KEY: "re_1", RESEND_BASE_URL: `http://127.0.0.1:${port}` },
      },
      { patienceMs: 100 },
    );
    expect(lines).toHaveLength(21);
    expect(lineOf(lines, "database, as the application")).toMatch(/^failed .* does not answer/);
    expect(lineOf(lines, "mail key")).toMatch(/^failed .* does not say \(no answer\)/);
    expect(lineOf(lines, "password hashing")).toMatch(/^ok/);
  });
});
