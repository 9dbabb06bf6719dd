import { openSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { standaloneOf } from "./build.mjs";
import { startService } from "./child.mjs";
import { Trouble } from "./command.mjs";
import { root } from "./root.mjs";
import { installed } from "./run.mjs";

/** How long a server may take to answer for the first time, and between two looks, in milliseconds. */
const patienceMs = 60_000;
const intervalMs = 20;

/**
 * Starts Next on loopback and waits until its sign-in page answers.
 * @param {{ command: "start" | "dev", port: number, env: Record<string, string>, log?: string, folder?: string, nodeFlags?: readonly string[] }} options `log`: the file that gets what it says, in place of this terminal;
 *   `folder`: another build than the project's; `nodeFlags`: for the process of a build, such as `--cpu-prof`
 * @throws {Trouble} when it does not come to answer
 */
export async function startServer({ command, port, env, log, folder = root, nodeFlags = [] }) {
  const { child, ended, stop } = startService(
    command === "dev"
      ? [installed("next/dist/bin/next"), "dev", "--hostname", "127.0.0.1"]
      : [...nodeFlags, path.join(standaloneOf(folder), "server.js")],
    {
      env: {
        ...env,
        NODE_ENV: command === "dev" ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PORT: String(port),
        HOSTNAME: "127.0.0.1",
      },
      output: log ? openSync(log, "a") : "pipe",
    },
  );
  // Next's banner names an address of its own; forms work at APP_URL alone.
  child.stdout?.resume();
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + patienceMs;
  while (!(await answers(port))) {
    if (over) throw new Trouble("The server did not start, see above.");
    if (Date.now() > deadline) {
      await stop();
      throw new Trouble(`The server did not answer on port ${port} within ${patienceMs / 1000} seconds.`);
    }
    await delay(intervalMs);
  }
  child.stdout?.pipe(process.stdout);
  return { pid: child.pid, ended, stop };
}

const answers = (/** @type {number} */ port) =>
  fetch(`http://127.0.0.1:${port}/login`, { redirect: "manual" }).then(
    (response) => response.status < 500,
    () => false,
  );
