import { sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, expect, test } from "vitest";
import { isDatabaseOurs, WrongDatabaseError } from "@/lib/server/is-database-ours";
import { proxy } from "@/proxy";
import { layCable } from "../../support/e2e/database-cable";
import { runSql } from "../../support/records";

// Before the first query: the pool of this file is connected through the cable.
const cable = await layCable(process.env.DATABASE_URL!);
process.env.DATABASE_URL = cable.url;
afterAll(() => cable.cut().catch(() => undefined));

const ask = async (path: string) => (await proxy(new NextRequest(`${process.env.APP_URL}${path}`))).status;
const stamp = (mode: string) => runSql(sql`update deployment set cabinet_mode = ${mode}`);

test("a database that was away at the start is asked again, and opens nothing while it is another cabinet's", async () => {
  await cable.cut();
  expect(await isDatabaseOurs()).toBe(false);
  for (const path of ["/login", "/orders", "/api/auth/csrf"]) expect(await ask(path)).toBe(503);
  expect(await ask("/api/health")).toBe(200);

  await cable.mend();
  await stamp("live");
  for (const path of ["/login", "/orders", "/api/auth/csrf"])
    await expect(ask(path)).rejects.toThrow(WrongDatabaseError);

  await stamp("test");
  expect(await isDatabaseOurs()).toBe(true);
  expect(await ask("/login")).toBe(200);
});
