import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ensureBuilt } from "@/scripts/lib/build.mjs";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { startDatabase } from "@/scripts/lib/database.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { createServerDatabase, createServerRole } from "../server-database";
import { applySettings, testSettings } from "../settings";
import { startManyInstances } from "../topology/many-instances";
import { clientAddressHeader } from "./client-address";

const serverLog = "test-results/server.log";

/**
 * Once a run: a database with the demo's data (embedded, or a new one on the server at
 * TEST_DATABASE_URL) and the production server on a free port, whose words go to a file. Workers find
 * both in their settings. On a server's database the product has the application's role, which owns
 * nothing; the tests, which move clocks, have the owner's. TEST_INSTANCES, on a server's database: so many
 * servers behind nginx, over a pooler.
 */
export default async function startCabinet() {
  await ensureBuilt();
  await mkdir(path.dirname(serverLog), { recursive: true });
  const port = await findFreePort();
  const server = process.env.TEST_DATABASE_URL;
  const given = server ? await createDatabaseAndRole(server) : null;
  const count = Number(process.env.TEST_INSTANCES ?? 0);
  applySettings({
    ...testSettings,
    APP_URL: `http://localhost:${port}`,
    CLIENT_IP_HEADER: clientAddressHeader,
  });
  const stop = async () => {
    await stopChildren();
    await given?.stop();
  };
  try {
    const addresses = given && { DATABASE_URL: given.applicationUrl, DATABASE_MIGRATION_URL: given.url };
    const database = await startDatabase({ env: { ...addresses }, seed: true });
    if (given && count > 0) await startManyInstances({ databaseUrl: database.url, count, log: serverLog });
    else await startServer({ command: "start", port, env: { DATABASE_URL: database.url }, log: serverLog });
    process.env.DATABASE_URL = given?.url ?? database.url;
  } catch (fault) {
    await stop();
    throw fault;
  }
  return stop;
}

async function createDatabaseAndRole(server: string) {
  const [database, role] = [await createServerDatabase(server), await createServerRole(server)];
  return {
    url: database.url,
    applicationUrl: role.urlOf(database.url),
    stop: async () => {
      await database.stop();
      await role.stop();
    },
  };
}
