import path from "node:path";
import { Trouble } from "./command.mjs";
import { startDatabase } from "./database.mjs";
import { localSettings } from "./local-settings.mjs";
import { takeLock } from "./lock.mjs";
import { readPort, requireFreePort } from "./port.mjs";
import { root } from "./root.mjs";
import { startScheduler } from "./scheduler.mjs";
import { startServer } from "./server.mjs";
import { untilStopped } from "./until-stopped.mjs";

/**
 * A cabinet on this machine with demo data, until it is stopped: its folder is locked, its database
 * started, its server answers, its scheduled work is called, its addresses are printed.
 * @param {{ command: "start" | "dev", prepare?: () => Promise<void> }} options `prepare`: what is to
 *   be done before anything is started, once it is sure that it can be
 * @throws {Trouble}
 */
export async function runCabinet({ command, prepare }) {
  if (process.env.CABINET_MODE === "live")
    throw new Trouble("Demo data has no place in a live cabinet: CABINET_MODE is live.");
  const port = readPort();
  const folder = path.resolve(root, process.env.DATA_DIR || ".data");
  const release = await takeLock(folder);
  try {
    await requireFreePort(port);
    await untilStopped(async () => {
      await prepare?.();
      const settings = await localSettings(port, folder);
      const database = await startDatabase({
        env: settings,
        folder: path.join(folder, "postgres"),
        seed: true,
      });
      const server = await startServer({ command, port, env: { ...settings, DATABASE_URL: database.url } });
      await startScheduler(port, settings.CRON_SECRET ?? "");
      introduce(settings.APP_URL, database);
      await Promise.race([server.ended, database.ended]);
      throw new Trouble("The cabinet has stopped by itself, see above.");
    });
  } finally {
    await release();
  }
}

function introduce(
  /** @type {string | undefined} */ address,
  /** @type {import("./database.mjs").Prepared} */ { url, accounts },
) {
  const database = new URL(url);
  // The embedded one's password opens nothing else; an operator's own is not shown.
  if (process.env.DATABASE_URL) database.password = "";
  const width = Math.max(0, ...accounts.map(({ login }) => login.length));
  console.log(
    [
      "",
      `  Cabinet   ${address}`,
      `  Mailbox   ${address}/dev/mailbox`,
      `  Database  ${database}`,
      "",
      ...accounts.map(({ login, password, about }) => `  ${login.padEnd(width)}  ${password}  ${about}`),
      "",
      "  Ctrl-C stops it.",
      "",
    ].join("\n"),
  );
}
