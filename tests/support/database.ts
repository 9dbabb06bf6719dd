import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { startEmbeddedDatabase } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";

/** What a test database is made from: migrated once, copied for every test file. */
export type Template = { kind: "embedded"; file: string } | { kind: "server"; url: string; database: string };

export interface TestDatabase {
  url: string;
  stop: () => Promise<void>;
}

const databaseAt = (server: string, database: string) =>
  Object.assign(new URL(server), { pathname: `/${database}` }).href;

const newName = (kind: string) => `cabinet_${kind}_${randomBytes(6).toString("hex")}`;

async function onServer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** Migrates a template: on the server at `TEST_DATABASE_URL`, else embedded. */
export async function createTemplate(): Promise<{ template: Template; remove: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? createServerTemplate(server) : createEmbeddedTemplate();
}

async function createServerTemplate(url: string) {
  const database = newName("template");
  await onServer(url, `create database ${database}`);
  await migrateDatabase(databaseAt(url, database), "test");
  return {
    template: { kind: "server", url, database } as const,
    remove: () => onServer(url, `drop database if exists ${database} with (force)`),
  };
}

async function createEmbeddedTemplate() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cabinet-template-"));
  const file = path.join(folder, "data.tar");
  const database = await startEmbeddedDatabase();
  await migrateDatabase(database.url, "test");
  await writeFile(file, Buffer.from(await (await database.snapshot()).arrayBuffer()));
  await database.stop();
  return {
    template: { kind: "embedded", file } as const,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A migrated, empty database of one's own. */
export async function startTestDatabase(template: Template): Promise<TestDatabase> {
  if (template.kind === "embedded") {
    return startEmbeddedDatabase(undefined, await openAsBlob(template.file));
  }
  const database = newName("test");
  await onServer(template.url, `create database ${database} template ${template.database}`);
  return {
    url: databaseAt(template.url, database),
    stop: () => onServer(template.url, `drop database if exists ${database} with (force)`),
  };
}
