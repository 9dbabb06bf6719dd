import { readFile } from "node:fs/promises";
import path from "node:path";
import { Trouble } from "./command.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

const readLock = async (/** @type {string} */ file) =>
  JSON.parse(await readFile(path.join(root, file), "utf8").catch(() => '{"packages":{}}')).packages;

/** Whether every package of the lock file is there in its version; packages for other machines aside. */
async function isInstalled() {
  const [wanted, present] = await Promise.all([
    readLock("package-lock.json"),
    readLock("node_modules/.package-lock.json"),
  ]);
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || present[name]?.version === version,
  );
}

/** Installs what is missing, tools of the build included whatever NODE_ENV says. */
export async function ensureInstalled() {
  if (await isInstalled()) return;
  console.log("Installing packages (npm ci)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  if ((await run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"])) !== 0)
    throw new Trouble("The packages were not installed: npm ci has failed, see above.");
}
