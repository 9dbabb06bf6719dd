import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every file of code and style that is kept, with its lines. */
const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs", "*.css"], { encoding: "utf8" })
  .split("\n")
  .filter((name) => name !== "" && !name.startsWith("db/migrations/"))
  .map((name) => ({ name, lines: readFileSync(name, "utf8").split("\n").slice(0, -1) }));

const allowed = (lines: readonly string[]) =>
  lines.filter((line) => line.includes("eslint-disable max-lines"));

test("no file is longer than 250 lines, and half of them are shorter than 60", () => {
  const lengths = files.map(({ lines }) => lines.length).sort((one, other) => one - other);
  expect(files.filter(({ lines }) => lines.length > 250).map(({ name }) => name)).toEqual([]);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
});

test("whichever may be longer than 150 says why", () => {
  const long = files.filter(({ lines }) => lines.length > 150);
  expect(long.filter(({ lines }) => allowed(lines).length === 0).map(({ name }) => name)).toEqual([]);
  for (const { lines } of files.filter((file) => file.name !== "tests/unit/repository/long-files.test.ts"))
    for (const line of allowed(lines)) expect(line).toMatch(/^\/\* eslint-disable max-lines -- .{20,} \*\/$/);
});
