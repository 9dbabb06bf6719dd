import { ensureBrowser } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { runChecks } from "./lib/checks.mjs";
import { runStages } from "./lib/stages.mjs";
import { runPlaywright, runVitest } from "./lib/suites.mjs";

/*
 * All tests that need no servers, in one command. TEST_STAGES chooses: a list of check, unit, integration, and, in
 * a browser, desktop and phone.
 */

async function runBrowserTests(/** @type {string} */ project) {
  await ensureBrowser();
  await ensureBuilt();
  return runPlaywright(project);
}

await runStages(
  [
    ["check", runChecks],
    ["unit", () => runVitest("unit")],
    ["integration", () => runVitest("integration")],
    ["desktop", () => runBrowserTests("desktop")],
    ["phone", () => runBrowserTests("phone")],
  ],
  process.env.TEST_STAGES,
);
