import { capture, installed } from "./run.mjs";

const tool = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  capture(process.execPath, [installed(file), ...args]);

/** Types of routes are written first: links are checked against them. */
async function checkTypes() {
  const routes = await tool("next/dist/bin/next", "typegen");
  return routes.code === 0 ? tool("typescript/bin/tsc", "--noEmit") : routes;
}

async function checkCatalogues() {
  const { findCatalogueFaults } = await import("./catalogues.mjs");
  const { findUnusedKeys } = await import("./unused-keys.mjs");
  const faults = [...(await findCatalogueFaults()), ...(await findUnusedKeys())];
  return { code: faults.length, output: faults.join("\n") };
}

async function checkMigrations() {
  const { findMigrationFaults } = await import("./migrations/find-migration-faults.mjs");
  const faults = await findMigrationFaults();
  return { code: faults.length, output: faults.join("\n") };
}

/** @typedef {[name: string, check: () => Promise<{ code: number, output: string }>]} Check */

const lint = (/** @type {string[]} */ ...args) =>
  tool("eslint/bin/eslint.js", "--max-warnings", "0", ...args);

/** Linted apart from everything else: half of all lines. */
const apart = ["tests", "scripts"];

/**
 * What runs side by side, as long on either side. Links are checked against types that the type check writes first.
 * @type {Check[][]}
 */
const lanes = [
  [
    ["types", checkTypes],
    ["lint and walls", () => lint(".", ...apart.flatMap((folder) => ["--ignore-pattern", folder]))],
  ],
  [
    ["formatting", () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")],
    ["message catalogues", checkCatalogues],
    ["migrations", checkMigrations],
    ["unused code and packages", () => tool("knip/bin/knip.js", "--no-progress")],
    ["lint and walls of tests and scripts", () => lint(...apart)],
  ],
];

/**
 * Runs every check and prints one line a check, and what it found.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const counted = { passed: 0, failed: 0 };
  const runLane = async (/** @type {Check[]} */ lane) => {
    for (const [name, check] of lane) {
      const { code, output } = await check();
      counted[code === 0 ? "passed" : "failed"] += 1;
      console.log(code === 0 ? `ok      ${name}` : `failed  ${name}\n${output}\n`);
    }
  };
  await Promise.all(lanes.map(runLane));
  return counted;
}
