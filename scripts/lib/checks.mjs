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

/** @type {[name: string, check: () => Promise<{ code: number, output: string }>][]} */
const checks = [
  ["formatting", () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")],
  ["message catalogues", checkCatalogues],
  ["migrations", checkMigrations],
  ["types", checkTypes],
  // Typed rules read what the type check has written: one after the other.
  ["lint and walls", () => tool("eslint/bin/eslint.js", "--max-warnings", "0", ".")],
  ["unused code and packages", () => tool("knip/bin/knip.js", "--no-progress")],
];

/**
 * Runs every check and prints one line a check, and what it found.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  let failed = 0;
  for (const [name, check] of checks) {
    const { code, output } = await check();
    if (code !== 0) failed += 1;
    console.log(code === 0 ? `ok      ${name}` : `failed  ${name}\n${output}\n`);
  }
  return { passed: checks.length - failed, failed };
}
