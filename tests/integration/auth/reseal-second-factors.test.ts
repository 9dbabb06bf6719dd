import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createUser } from "../../support/factories";
import { runSql } from "../../support/run-sql";
import { enrol } from "../../support/second-factor";
import { testSettings } from "../../support/settings";

const next = "the-secret-that-comes-after-it-and-lasts";

/** The product as it starts with other secrets. */
async function startWith(settings: { AUTH_SECRET: string; AUTH_SECRET_ACCEPTED?: string }) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  const { closeDatabase } = await import("@/db/client");
  const { logger } = await import("@/lib/process/log");
  const reseal = await import("@/lib/auth/second-factor/reseal-second-factors");
  const errors = vi.spyOn(logger(), "error").mockReturnValue();
  return { ...reseal, told: () => errors.mock.calls, close: closeDatabase };
}

beforeEach(async () => {
  await runSql(sql`delete from second_factors`);
  await enrol(await createUser());
  await enrol(await createUser());
});
afterEach(() => void vi.unstubAllEnvs());

test("what was sealed under the secret that is only accepted is sealed anew, once", async () => {
  const cabinet = await startWith({ AUTH_SECRET: next, AUTH_SECRET_ACCEPTED: testSettings.AUTH_SECRET });
  expect(await cabinet.countSeals()).toEqual({ current: 0, accepted: 2, lost: 0 });
  expect(await cabinet.resealSecondFactors()).toBe(2);
  expect(await cabinet.countSeals()).toEqual({ current: 2, accepted: 0, lost: 0 });
  expect(await cabinet.resealSecondFactors()).toBe(0);
  expect(cabinet.told()).toEqual([]);
  await cabinet.close();
});

test("what neither secret opens is counted, told, and left as it is", async () => {
  const other = "a-secret-that-has-sealed-nothing-at-all";
  const cabinet = await startWith({ AUTH_SECRET: next, AUTH_SECRET_ACCEPTED: other });
  expect(await cabinet.resealSecondFactors()).toBe(0);
  expect(await cabinet.countSeals()).toEqual({ current: 0, accepted: 0, lost: 2 });
  expect(cabinet.told()).toEqual([[{ count: 2 }, "second_factors.lost"]]);
  await cabinet.close();
});

test("without an accepted secret nothing is sealed anew", async () => {
  const cabinet = await startWith({ AUTH_SECRET: next });
  expect(await cabinet.resealSecondFactors()).toBe(0);
  expect(cabinet.told()).toEqual([]);
  expect(await cabinet.countSeals()).toEqual({ current: 0, accepted: 0, lost: 2 });
  await cabinet.close();
});
