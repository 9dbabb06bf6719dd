import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ensureBuilt } from "@/scripts/lib/build.mjs";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { startDatabase } from "@/scripts/lib/database.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { createServerDatabase } from "../server-database";
import { applySettings, testSettings } from "../settings";
import { clientAddressHeader } from "./client-address";

const serverLog = "test-results/server.log";

/**
 * Once a run: a database with the demo's data (embedded, or a new one on the server at
 * TEST_DATABASE_URL) and the production server on a free port, whose
 * words go to a file. Workers find both in their settings.
 */
export default async function startCabinet() {
  await ensureBuilt();
  await mkdir(path.dirname(serverLog), { recursive: true });
  const port = await findFreePort();
  const given = process.env.TEST_DATABASE_URL
    ? await createServerDatabase(process.env.TEST_DATABASE_URL)
    : null;
  applySettings({
    ...testSettings,
    APP_URL: `http://localhost:${port}`,
    CLIENT_IP_HEADER: clientAddressHeader,
    ...(given && { DATABASE_URL: given.url }),
  });
  const stop = async () => {
    await stopChildren();
    await given?.stop();
  };
  try {
    const database = await startDatabase({ env: {}, seed: true });
    process.env.DATABASE_URL = database.url;
    await startServer({ command: "start", port, env: {}, log: serverLog });
  } catch (fault) {
    await stop();
    throw fault;
  }
  return stop;
}
