import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/*
 * docs/security.md says where each requirement is met and which test shows it. Files that moved and tests
 * that were renamed or dropped make it a lie.
 */

const rows = readFileSync("docs/security.md", "utf8")
  .split("## Requirements and their tests")[1]!
  .split("\n## ")[0]!
  .split("\n")
  .filter((line) => /^\|.*(test|spec)\.ts/.test(line))
  .map((line) => {
    const [, where, file, name] = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("\\|", "|"));
    return { where, file: file!.replaceAll("`", ""), name: name!.slice(1, -1) };
  });

test("every requirement names a test that is there", () => {
  expect(rows.length).toBeGreaterThan(100);
  const isThere = ({ file, name }: (typeof rows)[number]) =>
    existsSync(`tests/${file}`) && readFileSync(`tests/${file}`, "utf8").includes(name);
  expect(rows.filter((row) => !isThere(row)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

test("every requirement is met in a place that is there", () => {
  const places = rows.flatMap(({ where }) => [...where!.matchAll(/`([^`]+)`/g)].map(([, place]) => place!));
  expect(places.filter((place) => place.includes("/") && !existsSync(place))).toEqual([]);
});
