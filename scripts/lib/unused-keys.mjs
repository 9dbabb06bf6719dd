import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { readCatalogues } from "./catalogues.mjs";
import { root } from "./root.mjs";

/** Where texts are shown, and where the codes are listed that keys are made of. */
const folders = ["app", "lib", "emails", "db/schema"];

/**
 * Keys that nothing can show, since a word of theirs stands nowhere in the code; one line a key. A key that is
 * made of a code (`states.${state}`) is found by the code.
 * @param {Iterable<string>} [keys] without them the Russian catalogue's
 * @param {string} [code] without it the product's own is read
 */
export async function findUnusedKeys(keys, code) {
  const used = new Set((code ?? (await readCode())).match(/[\w-]+/g));
  const all = keys ?? Object.keys((await readCatalogues()).ru ?? {});
  return [...all]
    .filter((key) => key.split(/[^\w-]+/).some((word) => !used.has(word)))
    .map((key) => `${key} is used nowhere`);
}

async function readCode() {
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(path.join(root, folder), { recursive: true });
      return names.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(root, folder, name));
    }),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(file, "utf8")));
  return texts.join("\n");
}
