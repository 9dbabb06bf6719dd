import postgres from "postgres";
import { expect, test } from "vitest";
import { isDatabaseAway } from "@/db/faults";
import { oneStatementAConnection } from "@/db/one-statement-a-connection";
import { layCable } from "../../support/e2e/database-cable";

test("a statement that is never answered is cut off as if the database were away, and those behind it too", async () => {
  const cable = await layCable(process.env.DATABASE_URL!);
  const driver = postgres(cable.url, { max: 1, prepare: false, onnotice: () => undefined });
  const sql = oneStatementAConnection(driver, {
    size: 1,
    patienceMs: 50,
    onSilence: () => void driver.end({ timeout: 0 }),
  });
  // Past the watch, whose patience a busy machine might try: what is connected is what falls silent.
  expect(await driver`select 1 as one`).toMatchObject([{ one: 1 }]);
  cable.hold();
  const asked = await Promise.allSettled([sql.unsafe("select 2"), sql.unsafe("select 3")]);
  expect(asked.map((one) => one.status === "rejected" && isDatabaseAway(one.reason))).toEqual([true, true]);
  await cable.cut();
});
