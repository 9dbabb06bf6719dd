import { accessSync, constants } from "node:fs";
import path from "node:path";
import { Trouble } from "./command.mjs";
import { installed, run } from "./run.mjs";

/** The shell draws no windows and preloads nothing for them: tests take half the time in it. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
/** What Debian calls the first two. */
const packages = ["chromium-headless-shell", "chromium"];

const isProgram = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser of this machine, or the one at CHROMIUM_PATH; undefined: there is none. */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

/**
 * Sees to a browser for the tests: this machine's, else Playwright's download, else the distribution's.
 * @throws {Trouble} when there is no way to one
 */
export async function ensureBrowser() {
  if (findBrowser()) return;
  const { chromium } = await import("@playwright/test");
  if (isProgram(chromium.executablePath())) return;
  console.log("Installing a browser…");
  if ((await run(process.execPath, [installed("playwright/cli.js"), "install", "chromium"])) === 0) return;
  if (process.getuid?.() === 0) {
    await run("apt-get", ["update"]);
    for (const name of packages)
      if (!findBrowser())
        await run("apt-get", ["install", "--yes", "--no-install-recommends", name], {
          DEBIAN_FRONTEND: "noninteractive",
        });
  }
  if (!findBrowser())
    throw new Trouble("There is no browser for the tests: install Chromium, or set CHROMIUM_PATH.");
}
