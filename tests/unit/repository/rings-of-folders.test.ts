import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");

/** The folder in which an imported path lies: an index is asked for by its folder. */
const folderOf = (imported: string) =>
  statSync(path.join(root, imported), { throwIfNoEntry: false })?.isDirectory()
    ? imported
    : path.dirname(imported);

/** The other folders that a file imports from; types, and what is loaded later, count as well. */
function neighbours(file: string): string[] {
  const folder = path.dirname(file);
  return ts
    .preProcessFile(readFileSync(path.join(root, file), "utf8"))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => /^(\.|@\/)/.test(name))
    .map((name) => folderOf(name.startsWith("@/") ? name.slice(2) : path.join(folder, name)))
    .filter((other) => other !== folder);
}

/** What is left when folders that import none of the others are taken away, again and again. */
function rings(place: string): string[] {
  const left = new Map<string, Set<string>>();
  for (const name of readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name)) continue;
    const file = path.join(place, name);
    const known = left.get(path.dirname(file)) ?? [];
    left.set(path.dirname(file), new Set([...known, ...neighbours(file)]));
  }
  const inTheWay = (needed: Set<string>) => [...needed].filter((folder) => left.has(folder));
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const [folder, needed] of left) if (inTheWay(needed).length === 0) left.delete(folder);
  }
  return [...left].map(([folder, needed]) => `${folder} → ${inTheWay(needed).join(", ")}`);
}

test.each(["app/_ui", "lib", "db"])("no folders of %s import each other in a ring", (place) => {
  expect(rings(place)).toEqual([]);
});
