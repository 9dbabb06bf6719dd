import { ensureBrowser } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { runChecks } from "./lib/checks.mjs";
import { runCommand } from "./lib/command.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { requireNode } from "./lib/require-node.mjs";
import { runPlaywright, runVitest } from "./lib/suites.mjs";
import { untilStopped } from "./lib/until-stopped.mjs";

/*
 * Everything that can be checked, in one command. TEST_STAGES chooses: a list of check, unit, integration, and, in
 * a browser, desktop, phone and journeys, which are those of desktop that depend on the database.
 */

/** @type {[name: string, stage: () => Promise<import("./lib/suites.mjs").Count>][]} */
const stages = [
  ["check", runChecks],
  ["unit", () => runVitest("unit")],
  ["integration", () => runVitest("integration")],
  ["desktop", () => runBrowserTests("desktop")],
  ["phone", () => runBrowserTests("phone")],
  ["journeys", () => runBrowserTests("journeys")],
];
const usual = ["check", "unit", "integration", "desktop", "phone"];

async function runBrowserTests(/** @type {string} */ project) {
  await ensureBrowser();
  await ensureBuilt();
  return runPlaywright(project);
}

await runCommand(async () => {
  requireNode();
  const total = { passed: 0, failed: 0 };
  await untilStopped(async () => {
    await ensureInstalled();
    const chosen = process.env.TEST_STAGES?.split(",") ?? usual;
    for (const [name, stage] of stages.filter(([name]) => chosen.includes(name))) {
      console.log(`\n── ${name}`);
      const { passed, failed } = await stage().catch((fault) => {
        console.error(fault.message);
        return { passed: 0, failed: 1 };
      });
      total.passed += passed;
      total.failed += failed;
    }
  });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});
