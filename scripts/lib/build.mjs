import { createHash } from "node:crypto";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { start } from "./child.mjs";
import { Trouble } from "./command.mjs";
import { root } from "./root.mjs";

/** What the build is made of. A clone gives all files one time, so contents are compared, not dates. */
export const sources = [
  ...["app", "db", "emails", "lib", "messages", "public"],
  ...[
    "global.d.ts",
    "i18n.ts",
    "instrumentation.ts",
    "next.config.ts",
    "package-lock.json",
    "postcss.config.mjs",
    "proxy.ts",
  ],
  "tsconfig.json",
];
const stampFile = path.join(root, ".next", "sources.json");

/** The server built in a folder and all it needs: may be copied anywhere, and asks for Node alone. */
export const standaloneOf = (/** @type {string} */ folder) => path.join(folder, ".next", "standalone");

/** The project's own. */
export const standalone = standaloneOf(root);

async function digestSources() {
  const digest = createHash("sha256");
  for (const source of sources) {
    const entries = await readdir(path.join(root, source), { recursive: true, withFileTypes: true }).catch(
      () => null,
    );
    const files = entries
      ? entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
      : [path.join(root, source)];
    for (const file of files.sort())
      digest.update(`${path.relative(root, file)}\0`).update(await readFile(file).catch(() => ""));
  }
  return digest.digest("hex");
}

// A build that failed half-way leaves another id, or none, beside the old stamp.
const readBuildId = () => readFile(path.join(root, ".next", "BUILD_ID"), "utf8").catch(() => null);

/**
 * Makes the production build of the product in a folder, the project's or a copy's.
 * @param {string} folder
 * @throws {Trouble}
 */
export async function buildIn(folder) {
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const next = path.join(folder, "node_modules/next/dist/bin/next");
  if ((await start(process.execPath, [next, "build"], { env, cwd: folder }).ended) !== 0)
    throw new Trouble("The product was not built: next build has failed, see above.");
  // The framework leaves these to a content network; here the server gives them out.
  const standalone = standaloneOf(folder);
  await cp(path.join(folder, ".next/static"), path.join(standalone, ".next/static"), { recursive: true });
  await cp(path.join(folder, "public"), path.join(standalone, "public"), { recursive: true });
}

/** Makes the production build. */
export async function build() {
  const digest = await digestSources();
  await buildIn(root);
  await writeFile(stampFile, JSON.stringify({ digest, buildId: await readBuildId() }));
}

/** Makes the production build when there is none or the sources are others. */
export async function ensureBuilt() {
  const stamp = JSON.parse(await readFile(stampFile, "utf8").catch(() => "{}"));
  const buildId = await readBuildId();
  if (buildId !== null && stamp.buildId === buildId && stamp.digest === (await digestSources())) return;
  console.log("Building…");
  await build();
}
