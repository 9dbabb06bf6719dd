import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";

const root = path.join(import.meta.dirname, "../../..");
const [, section = ""] = readFileSync(path.join(root, "docs/architecture.md"), "utf8").split(
  "## Where a text is",
);
const named = (line: string) => [...line.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("`"))
  .map(named);

const textAt = (key: string) =>
  key
    .split(".")
    .reduce<unknown>(
      (words, part) => (words as Record<string, unknown> | undefined)?.[part],
      messagesOf("ru"),
    );

test("the keys and files that the document names are there", () => {
  expect(rows).toHaveLength(10);
  for (const names of rows) {
    expect(names.slice(0, -1).filter((key) => textAt(key) === undefined)).toEqual([]);
    expect(names.slice(-1).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  }
});
