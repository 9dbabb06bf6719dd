import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import postgres from "postgres";
import { startEmbeddedDatabase } from "@/db/embedded-database";
import { migrateDatabase } from "@/db/migrate-database";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { expect, test } from "../support/e2e/test";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createServerDatabase } from "../support/server-database";

/*
 * The test cabinet and the live one. Host, port and even the secret are the same here, and the live database holds
 * the very user and session of the test's: what is left to tell them apart has to do so.
 */

test.describe.configure({ mode: "default" });

const live = {
  CABINET_MODE: "live",
  MAIL_TRANSPORT: "resend",
  RESEND_API_KEY: "re_test_key",
  RESEND_BASE_URL: "http://127.0.0.1:9",
  MAIL_FROM: "Cabinet <no-reply@cabinet.test>",
};

const leadsTo = ({ status, headers }: Answer) => [status, headers.get("location")];
const toSignIn = [307, "/login"];

async function startLiveDatabase() {
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await createServerDatabase(server) : await startEmbeddedDatabase();
  await migrateDatabase(database.url, "live");
  return database;
}

/** Copies the rows that make a user signed in, from the test's database to the live one. */
async function copyUser(from: postgres.Sql, to: string, id: string) {
  const sql = postgres(to, { max: 1 });
  for (const [table, key] of [
    ["users", "id"],
    ["sessions", "user_id"],
  ] as const)
    for (const row of await from`select * from ${from(table)} where ${from(key)} = ${id}`)
      await sql`insert into ${sql(table)} ${sql(row)}`;
  await sql.end();
}

test("a cookie of one is worth nothing in the other", async ({ clientAddress, user, sql }) => {
  const [database, port] = [await startLiveDatabase(), await findFreePort()];
  const APP_URL = `http://localhost:${port}`;
  const asTest = { DATABASE_URL: process.env.DATABASE_URL!, APP_URL };
  const asLive = { ...live, DATABASE_URL: database.url, APP_URL };
  let server = await startServer({ command: "start", port, env: asTest });
  try {
    const visitor = new Visitor(clientAddress, APP_URL);
    await visitor.signIn(user);
    expect((await visitor.ask("/orders")).status).toBe(200);
    await copyUser(sql, database.url, user.id);
    await server.stop();

    server = await startServer({ command: "start", port, env: asLive });
    expect(leadsTo(await visitor.ask("/orders"))).toEqual(toSignIn);
    const cookie = visitor.cookies.get("cabinet-test.session")!;
    visitor.cookies.set("cabinet-live.session", cookie);
    expect(leadsTo(await visitor.ask("/orders"))).toEqual(toSignIn);

    const welcome = new Visitor(clientAddress, APP_URL);
    await welcome.signIn(user);
    expect((await welcome.ask("/orders")).status).toBe(200);
    const tested = new Visitor(clientAddress);
    tested.cookies.set("cabinet-test.session", welcome.cookies.get("cabinet-live.session")!);
    expect(leadsTo(await tested.ask("/orders"))).toEqual(toSignIn);
    tested.cookies.set("cabinet-test.session", cookie);
    expect((await tested.ask("/orders")).status).toBe(200);
  } finally {
    await server.stop();
    await database.stop();
  }
});

test("neither the live server nor its commands work on the test database", async ({ user }) => {
  const env = { ...live, DATABASE_URL: process.env.DATABASE_URL!, APP_URL: "http://localhost:1" };
  const log = test.info().outputPath("server.log");
  await expect(startServer({ command: "start", port: await findFreePort(), env, log })).rejects.toThrow();
  expect(await readFile(log, "utf8")).toContain(
    "The database is the test cabinet's, and CABINET_MODE is live",
  );
  const npm = (...args: string[]) =>
    promisify(execFile)("npm", ["run", "--silent", ...args], { env: { ...process.env, ...env } });
  for (const args of [["db:migrate"], ["user", "--", "set", "--login", user.login, "--disable"]])
    await expect(npm(...args)).rejects.toThrow(/test cabinet's/);
});
