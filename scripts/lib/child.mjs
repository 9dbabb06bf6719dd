import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

/** How long a child may take to stop by itself, in milliseconds. */
const patienceMs = 5000;

/**
 * What this process has started and what still runs, the newest last.
 * @type {Set<{ stop: () => Promise<void> }>}
 */
const running = new Set();

/** Stops all that still runs, the newest first. */
export async function stopChildren() {
  for (const { stop } of [...running].reverse()) await stop();
}

/**
 * Starts a program in the project's folder. Ctrl-C does not reach it by itself: the order in which
 * things stop is ours. `ended` gives its exit code; killed by a signal or not found counts as 1.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio?: import("node:child_process").StdioOptions, cwd?: string }} [options]
 *   `env`: in addition to this process's own; `cwd`: another folder than the project's
 */
export function start(program, args, { env = {}, stdio = "inherit", cwd = root } = {}) {
  const child = spawn(program, args, { cwd, stdio, env: { ...process.env, ...env }, detached: true });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    signalGroup(child.pid, "SIGTERM");
    const impatience = setTimeout(signalGroup, patienceMs, child.pid, "SIGKILL");
    await ended;
    clearTimeout(impatience);
  };
  const started = { child, ended, stop };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

/** A child leads a group of its own: npm and Next start processes of theirs. */
function signalGroup(/** @type {number} */ leader, /** @type {NodeJS.Signals} */ signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/**
 * Starts a Node program that lives until it is stopped, or until this process is gone.
 * @param {readonly string[]} args
 * @param {{ env: Record<string, string | undefined>, output?: "inherit" | "pipe" | number }} options
 */
export function startService(args, { env, output = "inherit" }) {
  const guard = pathToFileURL(path.join(root, "scripts/lib/exit-with-parent.mjs")).href;
  return start(process.execPath, ["--import", guard, ...args], {
    env,
    stdio: ["ignore", output, typeof output === "number" ? output : "inherit", "ipc"],
  });
}
