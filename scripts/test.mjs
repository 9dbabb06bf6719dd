import { ensureBrowser } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { runChecks } from "./lib/checks.mjs";
import { runCommand } from "./lib/command.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { requireNode } from "./lib/require-node.mjs";
import { runPlaywright, runVitest } from "./lib/suites.mjs";
import { untilStopped } from "./lib/until-stopped.mjs";

/*
 * Everything that can be checked, in one command. TEST_STAGES narrows it down: a list of check, unit,
 * integration, desktop and phone, the last two in a browser.
 */

/** @type {[name: string, stage: () => Promise<import("./lib/suites.mjs").Count>][]} */
const stages = [
  ["check", runChecks],
  ["unit", () => runVitest("unit")],
  ["integration", () => runVitest("integration")],
  ["desktop", () => runBrowserTests("desktop")],
  ["phone", () => runBrowserTests("phone")],
];

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
    const chosen = process.env.TEST_STAGES?.split(",");
    for (const [name, stage] of stages.filter(([name]) => chosen?.includes(name) ?? true)) {
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
