import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = "docs/decisions";
const files = readdirSync(folder).sort();

test("decisions are numbered without a gap, and each is headed by its number", () => {
  const numbers = files.map((file) => file.slice(0, 4));
  expect(numbers).toEqual(files.map((_, at) => String(at + 1).padStart(4, "0")));
  const headings = files.map((file) => readFileSync(`${folder}/${file}`, "utf8").split("\n", 1)[0]!);
  expect(headings.filter((heading, at) => !heading.startsWith(`# ${numbers[at]} · `))).toEqual([]);
});
