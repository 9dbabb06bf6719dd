import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "@/db/embedded-database";
import { migrateDatabase } from "@/db/migrate-database";
import { createServerDatabase } from "./server-database";

/** What a test database is made from: migrated once, copied for every test file. */
export type Template = { kind: "embedded"; file: string } | { kind: "server"; server: string; name: string };

export interface TestDatabase {
  url: string;
  stop: () => Promise<void>;
}

/** Migrates a template: on the server at `TEST_DATABASE_URL`, else embedded. */
export async function createTemplate(): Promise<{ template: Template; remove: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? createServerTemplate(server) : createEmbeddedTemplate();
}

async function createServerTemplate(server: string) {
  const { name, url, stop } = await createServerDatabase(server);
  await migrateDatabase(url, "test");
  return { template: { kind: "server", server, name } as const, remove: stop };
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
  if (template.kind === "server") return createServerDatabase(template.server, template.name);
  return startEmbeddedDatabase(undefined, await openAsBlob(template.file));
}
