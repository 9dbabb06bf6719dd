import { capture, installed } from "./run.mjs";

// Megabytes: with Node's own measures a fifth of linting goes into collecting garbage.
const roomy = ["--max-semi-space-size=128", "--initial-old-space-size=2048"];

const tool = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  capture(process.execPath, [...roomy, installed(file), ...args]);

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

/** A file is formatted anew when it, or Prettier's options, have changed. */
const unchanged = ["--cache", "--cache-strategy", "content"];

const lint = (/** @type {string[]} */ ...args) =>
  tool("eslint/bin/eslint.js", "--max-warnings", "0", ...args);

/** Linted apart from everything else: half of all lines. */
const apart = ["tests", "scripts"];

/** @type {Check} Links are checked against these types. */
const routes = ["types of routes", () => tool("next/dist/bin/next", "typegen")];

/** @type {Check[]} What takes longest first. */
const checks = [
  ["lint and walls", () => lint(".", ...apart.flatMap((folder) => ["--ignore-pattern", folder]))],
  ["types", () => tool("typescript/bin/tsc", "--noEmit")],
  ["lint and walls of tests and scripts", () => lint(...apart)],
  [
    "formatting",
    () => tool("prettier/bin/prettier.cjs", "--check", ...unchanged, "--log-level", "warn", "."),
  ],
  ["unused code and packages", () => tool("knip/bin/knip.js", "--no-progress")],
  ["message catalogues", checkCatalogues],
  ["migrations", checkMigrations],
];

/**
 * Runs every check, two at a time, and prints one line a check, and what it found.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const counted = { passed: 0, failed: 0 };
  const runCheck = async (/** @type {Check} */ [name, check]) => {
    const { code, output } = await check();
    counted[code === 0 ? "passed" : "failed"] += 1;
    console.log(code === 0 ? `ok      ${name}` : `failed  ${name}\n${output}\n`);
  };
  const { default: pLimit } = await import("p-limit");
  await runCheck(routes);
  await pLimit(2).map(checks, runCheck);
  return counted;
}
