import { ensureBrowser } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { runStages } from "./lib/stages.mjs";
import { runPlaywright, runVitest } from "./lib/suites.mjs";

/*
 * What needs real servers: PostgreSQL, PgBouncer and nginx, as Debian packs them, started here on loopback. The
 * integration tests again; the browser tests again, on three instances of the product behind nginx that share ten
 * connections; and the faults. TEST_STAGES chooses: a list of integration, instances, faults.
 */

/** Runs a stage on a PostgreSQL server of its own. */
async function onPostgres(/** @type {() => Promise<import("./lib/suites.mjs").Count>} */ run) {
  const { url, stop } = await startPostgres({ settings: ["fsync=off"] });
  try {
    process.env.TEST_DATABASE_URL = url;
    return await run();
  } finally {
    await stop();
  }
}

async function runInstances() {
  await ensureBrowser();
  await ensureBuilt();
  process.env.TEST_INSTANCES = "3";
  return runPlaywright("desktop");
}

async function runFaults() {
  await ensureBuilt();
  return runVitest("faults");
}

await runStages(
  [
    ["integration", () => onPostgres(() => runVitest("integration"))],
    ["instances", () => onPostgres(runInstances)],
    ["faults", () => onPostgres(runFaults)],
  ],
  process.env.TEST_STAGES,
);
