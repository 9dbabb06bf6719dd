import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { startEmbeddedDatabase } from "@/db/embedded-database";
import { migrateDatabase, ModeMismatchError } from "@/db/migrate-database";

/** Databases without a schema, one a test: on the server where there is one, else embedded. */
const template = inject("template");
const server = template.kind === "server" ? template.server : undefined;
const stops: (() => Promise<unknown>)[] = [];

async function createEmptyDatabase(): Promise<string> {
  if (!server) {
    const embedded = await startEmbeddedDatabase();
    stops.push(embedded.stop);
    return embedded.url;
  }
  const name = `cabinet_migrate_${Math.random().toString(36).slice(2)}`;
  const sql = postgres(server, { max: 1 });
  await sql.unsafe(`create database ${name}`);
  stops.push(async () => {
    await sql.unsafe(`drop database ${name} with (force)`);
    await sql.end();
  });
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

let url: string;
beforeEach(async () => {
  url = await createEmptyDatabase();
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function ask(question: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql.unsafe(question);
  await sql.end();
  return row?.answer;
}

describe("migrating", () => {
  test("twice changes nothing the second time", async () => {
    await migrateDatabase(url, "test");
    const before = await ask("select count(*)::int as answer from drizzle.__drizzle_migrations");
    await migrateDatabase(url, "test");
    expect(await ask("select count(*)::int as answer from drizzle.__drizzle_migrations")).toBe(before);
    expect(await ask("select cabinet_mode as answer from deployment")).toBe("test");
  });

  // All connections of the embedded database are one session, and an advisory lock keeps no session from itself.
  test.runIf(server)("from three places at once does it once", async () => {
    await Promise.all([
      migrateDatabase(url, "test"),
      migrateDatabase(url, "test"),
      migrateDatabase(url, "test"),
    ]);
    expect(await ask("select count(*)::int as answer from deployment")).toBe(1);
    expect(
      await ask("select count(distinct hash) = count(*) as answer from drizzle.__drizzle_migrations"),
    ).toBe(true);
  });

  test("is refused on a database of the other cabinet", async () => {
    await migrateDatabase(url, "test");
    await expect(migrateDatabase(url, "live")).rejects.toThrow(ModeMismatchError);
    expect(await ask("select cabinet_mode as answer from deployment")).toBe("test");
  });

  test.runIf(server)("for both cabinets at once stamps it for one, and refuses the other", async () => {
    const both = await Promise.allSettled([migrateDatabase(url, "test"), migrateDatabase(url, "live")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await ask("select count(*)::int as answer from deployment")).toBe(1);
  });
});
