import path from "node:path";
import { start } from "./child.mjs";
import { root } from "./root.mjs";

/**
 * Runs a program to its end in the project's folder, its output shown. Returns the exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env] in addition to this process's own
 */
export const run = (program, args, env) => start(program, args, { env }).ended;

/**
 * The same, with the output kept and returned.
 * @param {string} program
 * @param {readonly string[]} args
 */
export async function capture(program, args) {
  const { child, ended } = start(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return { code: await ended, output: output.trim() };
}

/**
 * A file of an installed package, to be run by this very Node.
 * @param {string} file its path inside node_modules
 */
export const installed = (file) => path.join(root, "node_modules", file);
