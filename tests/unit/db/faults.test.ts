import { DrizzleQueryError } from "drizzle-orm/errors";
import { describe, expect, test } from "vitest";
import { isDatabaseAway } from "@/db/faults";

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe("the database is away", () => {
  test.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "CONNECT_TIMEOUT",
    "CONNECTION_CLOSED",
    "08006",
    "53300",
    "25006",
    "28P01",
    "3D000",
    "55000",
    "57P01",
    "57P03",
  ])("says %s, directly or as a cause", (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true);
    expect(isDatabaseAway(new DrizzleQueryError("select 1", [], withCode(code)))).toBe(true);
    expect(isDatabaseAway(new Error("outer", { cause: { err: withCode(code) } }))).toBe(true);
  });

  test.each(["23505", "40P01", "40001", "42P01", "57014", "22P02"])("does not say %s", (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(false);
  });

  test.each([null, undefined, "ECONNREFUSED", 8, {}, new Error("ECONNREFUSED")])(
    "does not say %j",
    (fault) => {
      expect(isDatabaseAway(fault)).toBe(false);
    },
  );

  test("a fault that is its own cause is looked at for no longer than it takes", () => {
    const fault: Error & { cause?: unknown } = new Error("round");
    fault.cause = fault;
    expect(isDatabaseAway(fault)).toBe(false);
  });
});
