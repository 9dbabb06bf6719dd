import { pathToFileURL } from "node:url";
import { startService } from "./child.mjs";
import { Trouble } from "./command.mjs";
import { installed } from "./run.mjs";

/**
 * @typedef {{ login: string, password: string, about: string }} DemoAccount
 * @typedef {{ url: string, accounts: readonly DemoAccount[] }} Prepared
 */

/**
 * Starts the embedded database, or takes the one at DATABASE_URL, migrates it and seeds it on wish.
 * @param {{ env: Record<string, string>, folder?: string, seed?: boolean }} options `folder`: where
 *   the embedded one keeps its data; without it, in memory
 * @throws {Trouble} when it cannot be made ready; why is printed by then
 */
export async function startDatabase({ env, folder, seed = false }) {
  const args = ["--import", pathToFileURL(installed("tsx/dist/loader.mjs")).href, "scripts/database.ts"];
  if (folder) args.push("--folder", folder);
  if (seed) args.push("--seed");
  const { child, ended, stop } = startService(args, {
    env: { ...env, TSX_TSCONFIG_PATH: "tsconfig.scripts.json" },
  });
  /** @type {Prepared | null} */
  const prepared = await Promise.race([
    new Promise((resolve) => child.once("message", resolve)),
    ended.then(() => null),
  ]);
  if (!prepared) throw new Trouble("The database was not made ready, see above.");
  return { ...prepared, ended, stop };
}
