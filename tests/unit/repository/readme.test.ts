import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { demoAccounts } from "@/db/seed/demo-accounts";

test("the README lists every demo account as it is seeded", async () => {
  const readme = await readFile(path.join(import.meta.dirname, "../../../README.md"), "utf8");
  const cells = readme
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));
  for (const { login, password, email, about } of demoAccounts)
    expect(cells).toContainEqual(["", login, password, email ?? "—", about, ""]);
});
