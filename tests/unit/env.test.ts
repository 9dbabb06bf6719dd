/* eslint-disable max-lines -- one table of settings, each with what is wrong in it */
import { describe, expect, test } from "vitest";
import { EnvironmentError, readEnv } from "@/lib/env";

const complete = {
  DATABASE_URL: "postgres://cabinet@db.example.com/cabinet",
  CABINET_MODE: "live",
  APP_URL: "https://account.example.com",
  AUTH_SECRET: "a secret of more than thirty-two bytes",
  RESEND_API_KEY: "re_key",
  MAIL_FROM: "Cabinet <no-reply@example.com>",
};

function problemsOf(source: Record<string, string | undefined>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (fault) {
    if (fault instanceof EnvironmentError) return fault.problems;
    throw fault;
  }
}

/** The names that the problems begin with. */
const namesIn = (source: Record<string, string | undefined>) =>
  problemsOf(source).map((problem) => problem.split(" ")[0]);

test("what has a default needs no setting", () => {
  expect(readEnv(complete)).toMatchObject({
    MAIL_TRANSPORT: "resend",
    SUPPORT_EMAIL: "support@belassist.by",
    BRAND_NAME: "Ассист",
    DEFAULT_LOCALE: "ru",
    DEFAULT_TIME_ZONE: "Europe/Minsk",
    PASSWORD_POLICY: "assist",
    RESET_LINK_MINUTES: 30,
    SESSION_IDLE_MINUTES: 15,
    SESSION_MAX_HOURS: 12,
  });
});

test.each([
  ["live", "enforce"],
  ["test", "warn"],
])("in the %s cabinet common passwords are met with: %s", (CABINET_MODE, PASSWORD_BLOCKLIST) => {
  expect(readEnv({ ...complete, CABINET_MODE })).toMatchObject({ PASSWORD_BLOCKLIST });
});

test("a blank setting is an absent one", () => {
  expect(readEnv({ ...complete, SUPPORT_EMAIL: "", CLIENT_IP_HEADER: "  " })).toMatchObject({
    SUPPORT_EMAIL: "support@belassist.by",
  });
  expect(problemsOf({ ...complete, AUTH_SECRET: "   " })).toEqual([
    "AUTH_SECRET is missing: it should be at least 32 bytes",
  ]);
});

test("everything missing is named at once", () => {
  expect(namesIn({}).sort()).toEqual([
    "APP_URL",
    "AUTH_SECRET",
    "CABINET_MODE",
    "DATABASE_URL",
    "MAIL_FROM",
    "RESEND_API_KEY",
  ]);
});

test("everything wrong is named at once, with what it should be and never with what it is", () => {
  const wrong = {
    ...complete,
    DATABASE_URL: "mysql://hunter2@db",
    APP_URL: "http://account.example.com",
    AUTH_SECRET: "hunter2",
    MAIL_TRANSPORT: "mailbox",
    SUPPORT_EMAIL: "nobody",
    SESSION_IDLE_MINUTES: "0",
    SESSION_MAX_HOURS: "twelve",
    DEFAULT_TIME_ZONE: "Mars/Olympus",
    CRON_SECRET: "hunter2",
  };
  expect(namesIn(wrong).sort()).toEqual(
    Object.keys(wrong)
      .filter((name) => wrong[name as keyof typeof wrong] !== complete[name as keyof typeof complete])
      .sort(),
  );
  expect(problemsOf(wrong).join()).not.toContain("hunter2");
});

test("the mailbox is refused in the live cabinet", () => {
  expect(namesIn({ ...complete, MAIL_TRANSPORT: "mailbox" })).toEqual(["MAIL_TRANSPORT"]);
  expect(namesIn({ ...complete, MAIL_TRANSPORT: "mailbox", CABINET_MODE: "test" })).toEqual([]);
});

describe("APP_URL", () => {
  test.each([
    ["https://account.example.com", "https://account.example.com"],
    ["https://account.example.com/", "https://account.example.com"],
    ["https://account.example.com:8443", "https://account.example.com:8443"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
  ])("%s is the origin %s", (APP_URL, origin) => {
    expect(readEnv({ ...complete, APP_URL }).APP_URL).toBe(origin);
  });

  test.each([
    "http://account.example.com",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
    "http://192.168.0.1:3000",
    "https://account.example.com/cabinet",
    "https://account.example.com?x=1",
    "https://user:pass@account.example.com",
    "ftp://account.example.com",
    "javascript:alert(1)",
    "account.example.com",
  ])("%s is refused", (APP_URL) => {
    expect(namesIn({ ...complete, APP_URL })).toEqual(["APP_URL"]);
  });
});

test.each([
  ["Europe/Minsk", true],
  ["Europe/Kyiv", true],
  ["Asia/Kolkata", true],
  ["UTC", true],
  ["+03:00", false],
  ["Minsk", false],
])("the time zone %s is taken: %s", (DEFAULT_TIME_ZONE, taken) => {
  expect(namesIn({ ...complete, DEFAULT_TIME_ZONE })).toEqual(taken ? [] : ["DEFAULT_TIME_ZONE"]);
});

test.each(["x-real-ip: 1", "x real ip", "x-real-ip\r\n", "ип"])(
  "%j is no header's name",
  (CLIENT_IP_HEADER) => {
    expect(namesIn({ ...complete, CLIENT_IP_HEADER })).toEqual(["CLIENT_IP_HEADER"]);
  },
);

test.each(["postgres://a:secret@h:99999/x", "postgres://a:p%zz@h/x"])(
  "a database at %j is refused, and the address stays untold",
  (DATABASE_URL) => {
    const source = { ...complete, DATABASE_URL };
    expect(namesIn(source)).toEqual(["DATABASE_URL"]);
    expect(problemsOf(source).join()).not.toContain(DATABASE_URL);
  },
);

test.each(["секрет-из-шестнадцати-знаков", "a secret of the scheduler", "sixteen-and-more-of-them\n"])(
  "the scheduler's secret %j, which no header carries, is refused",
  (CRON_SECRET) => {
    expect(namesIn({ ...complete, CRON_SECRET })).toEqual(["CRON_SECRET"]);
  },
);

test("a sender of two lines is refused", () => {
  expect(namesIn({ ...complete, MAIL_FROM: "Cabinet\r\nBcc: x <no-reply@example.com>" })).toEqual([
    "MAIL_FROM",
  ]);
});

test.each(["collector:4318", "ftp://collector.example.com", "4318", "http://collector:4318/?key=1"])(
  "a collector of traces at %j is refused",
  (OTEL_EXPORTER_OTLP_ENDPOINT) => {
    expect(() => readEnv({ ...complete, OTEL_EXPORTER_OTLP_ENDPOINT })).toThrow(
      "OTEL_EXPORTER_OTLP_ENDPOINT should be an address",
    );
  },
);
