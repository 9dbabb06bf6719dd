import { cpSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sources } from "@/scripts/lib/build.mjs";
import { root } from "@/scripts/lib/root.mjs";
import { run } from "@/scripts/lib/run.mjs";

/**
 * A copy of what the product is built of, to be changed and built elsewhere; see `buildIn`.
 * @returns its folder, and what takes it away
 */
export async function copyProduct(): Promise<{ folder: string; remove: () => void }> {
  const folder = await mkdtemp(path.join(tmpdir(), "cabinet-copy-"));
  for (const source of [...sources, "package.json"])
    cpSync(path.join(root, source), path.join(folder, source), { recursive: true });
  // Links: a copy of all packages would take a minute, and the bundler reads none outside the folder.
  await run("cp", ["-al", path.join(root, "node_modules"), path.join(folder, "node_modules")]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
