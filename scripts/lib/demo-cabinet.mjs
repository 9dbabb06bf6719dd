import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { startDatabase } from "./database.mjs";
import { localSettings } from "./local-settings.mjs";
import { findFreePort } from "./port.mjs";
import { startServer } from "./server.mjs";
import { untilStopped } from "./until-stopped.mjs";

/**
 * A production build with demo data on a free port, for as long as something is done with it; nothing of it stays.
 * @param {(cabinet: { address: string, accounts: import("./database.mjs").Prepared["accounts"] }) => Promise<void>} work
 */
export async function withDemoCabinet(work) {
  await ensureBuilt();
  const folder = await mkdtemp(path.join(tmpdir(), "cabinet-demo-"));
  try {
    await untilStopped(async () => {
      const port = await findFreePort();
      const settings = await localSettings(port, folder);
      const { url, accounts } = await startDatabase({ env: settings, seed: true });
      await startServer({ command: "start", port, env: { ...settings, DATABASE_URL: url } });
      await work({ address: settings.APP_URL ?? "", accounts });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
