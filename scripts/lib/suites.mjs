import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { installed, run } from "./run.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs a suite that writes its report as JSON, and counts its cases. A suite that crashed, or that
 * had no case at all, counts as one that failed.
 * @param {(report: string) => Promise<number>} suite
 * @param {(report: any) => Count} count
 * @returns {Promise<Count>}
 */
async function runSuite(suite, count) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cabinet-report-"));
  const file = path.join(folder, "report.json");
  try {
    const code = await suite(file);
    const counted = await readFile(file, "utf8").then(
      (report) => count(JSON.parse(report)),
      () => ({ passed: 0, failed: 0 }),
    );
    const hidden = counted.failed === 0 && (code !== 0 || counted.passed === 0);
    return hidden ? { ...counted, failed: 1 } : counted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unit and integration tests, or one of them. */
export const runVitest = (/** @type {string[]} */ ...projects) =>
  runSuite(
    (file) =>
      run(process.execPath, [
        installed("vitest/vitest.mjs"),
        "run",
        ...projects.flatMap((project) => ["--project", project]),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]),
    ({ numPassedTests, numFailedTests, testResults }) => ({
      passed: numPassedTests,
      // A file that could not be loaded has failed without a case.
      failed:
        numFailedTests +
        testResults.filter(
          (/** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults }) =>
            status === "failed" && assertionResults.length === 0,
        ).length,
    }),
  );

/** Browser tests on one kind of screen. */
export const runPlaywright = (/** @type {string} */ project) =>
  runSuite(
    (file) =>
      run(process.execPath, [installed("@playwright/test/cli.js"), "test", "--project", project], {
        E2E_REPORT: file,
      }),
    ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    }),
  );
