import { runCommand } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { requireNode } from "./require-node.mjs";
import { untilStopped } from "./until-stopped.mjs";

/** @typedef {[name: string, run: () => Promise<import("./suites.mjs").Count>]} Stage */

/**
 * Runs stages one after the other, tells how long each took and prints the sum as `N passed, N failed`. One that
 * cannot run counts as one that failed; a failure, or nothing to count, ends the process with 1.
 * @param {readonly Stage[]} stages
 * @param {string | undefined} chosen names of stages, with commas between; undefined: all
 */
export async function runStages(stages, chosen) {
  await runCommand(async () => {
    requireNode();
    const total = { passed: 0, failed: 0 };
    await untilStopped(async () => {
      await ensureInstalled();
      const names = chosen?.split(",");
      for (const [name, run] of stages.filter(([name]) => !names || names.includes(name))) {
        console.log(`\n── ${name}`);
        const begun = performance.now();
        const { passed, failed } = await run().catch((fault) => {
          console.error(fault.message);
          return { passed: 0, failed: 1 };
        });
        total.passed += passed;
        total.failed += failed;
        console.log(`── ${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
      }
    });
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  });
}
