import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standalone } from "@/scripts/lib/build.mjs";
import { start } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { migrateDatabase } from "@/db/migrate-database";
import { runSql } from "../support/run-sql";
import { createServerRole, type ServerRole } from "../support/server-database";
import { untilListening } from "../support/topology/until-listening";

const database = () => process.env.DATABASE_URL!;

let role: ServerRole;
beforeAll(async () => {
  role = await createServerRole(database());
  await migrateDatabase(database(), "test", role.urlOf(database()));
});
afterAll(async () => {
  const { username } = new URL(role.urlOf(database()));
  await runSql(sql.raw(`drop owned by ${username}`));
  await role.stop();
});

async function startWith(databaseUrl: string) {
  const port = await findFreePort();
  const { ended, stop } = start(process.execPath, [path.join(standalone, "server.js")], {
    env: { DATABASE_URL: databaseUrl, PORT: String(port), HOSTNAME: "127.0.0.1", NODE_ENV: "production" },
    stdio: "ignore",
  });
  return { port, ended, stop };
}

test("a server whose password the database refuses answers 503, and 200 once it is right, without a restart", async () => {
  const url = new URL(role.urlOf(database()));
  const right = url.password;
  url.password = "another";
  const { port, stop } = await startWith(url.href);
  try {
    await untilListening(port, "The server");
    const status = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).status;
    expect(await status()).toBe(503);
    expect((await fetch(`http://127.0.0.1:${port}/login`)).status).toBe(503);
    await runSql(sql.raw(`alter role ${url.username} password 'another'`));
    await expect.poll(status).toBe(200);
  } finally {
    await runSql(sql.raw(`alter role ${url.username} password '${right}'`));
    await stop();
  }
});

test("a server whose database fails in a way that no waiting mends ends, and does not listen for ever", async () => {
  const { username } = new URL(role.urlOf(database()));
  await runSql(sql.raw(`revoke select on deployment from ${username}`));
  const { ended } = await startWith(role.urlOf(database()));
  expect(await ended).toBe(1);
});
