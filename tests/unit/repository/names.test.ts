import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../../..");

/** Names of what the files of a folder declare and export, each with its file. */
const exportsOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, folder, file), "utf8");
      return [...text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)].map(([, name = ""]) => ({
        name,
        file: `${folder}/${file}`,
      }));
    });

test("no two functions that lib and db export share a name", () => {
  const files = new Map<string, string[]>();
  for (const { name, file } of [...exportsOf("lib"), ...exportsOf("db")])
    files.set(name, [...(files.get(name) ?? []), file]);
  expect(files.size).toBeGreaterThan(500);
  expect([...files].filter(([, all]) => all.length > 1)).toEqual([]);
});
