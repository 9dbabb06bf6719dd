import { readdir } from "node:fs/promises";
import path from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { Trouble, runCommand } from "./lib/command.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { requireNode } from "./lib/require-node.mjs";
import { root } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";
import { untilStopped } from "./lib/until-stopped.mjs";

/*
 * Measures the production build on a PostgreSQL of its own: every part of tests/bench, or those named after `--`.
 * Each part is a program that prints its table and fails when what it measures is not as it has to be.
 */

async function listParts() {
  const files = await readdir(path.join(root, "tests/bench"));
  return files.filter((file) => file.endsWith(".ts")).map((file) => path.basename(file, ".ts"));
}

await runCommand(async () => {
  requireNode();
  const known = await listParts();
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((part) => !known.includes(part));
  if (unknown.length)
    throw new Trouble(`There is no part ${unknown.join(", ")}; there are ${known.join(", ")}.`);
  /** @type {string[]} */
  const failed = [];
  await untilStopped(async () => {
    await ensureBuilt();
    const server = process.env.TEST_DATABASE_URL ? null : await startPostgres();
    try {
      for (const part of chosen.length ? chosen : known) {
        console.log(`\n── ${part}`);
        const code = await run(process.execPath, ["--import", "tsx", `tests/bench/${part}.ts`], {
          TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? server?.url,
          TSX_TSCONFIG_PATH: "tsconfig.scripts.json",
        });
        if (code !== 0) failed.push(part);
      }
    } finally {
      await server?.stop();
    }
  });
  if (failed.length) throw new Trouble(`Not as it has to be: ${failed.join(", ")}.`);
});
