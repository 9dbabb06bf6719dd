import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

/** What a process of its own prints, since the log goes to its standard output. */
function printedBy(script: string): Record<string, unknown>[] {
  const file = (name: string) => JSON.stringify(path.resolve(name));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--conditions",
      "react-server",
      "--input-type",
      "module",
      "--eval",
      `
      import { DrizzleQueryError } from "drizzle-orm/errors";
      const { logger, captureConsole } = await import(${file("lib/process/log.ts")});
      const fault = new DrizzleQueryError("select $1", ["hunter2", "two\\nlines of hunter2"], Object.assign(new Error("away"), { code: "08006", parameters: ["hunter2"] }));
      ${script}`,
    ],
    { encoding: "utf8" },
  );
  if (!stdout) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a failed query is told on one line, without its parameters", () => {
  const [line, ...more] = printedBy(`logger().error({ err: fault }, "request.fault");`);
  expect(more).toEqual([]);
  expect(JSON.stringify(line)).not.toContain("hunter2");
  expect(line).toMatchObject({
    msg: "request.fault",
    err: { message: "Failed query: select $1", cause: { code: "08006" } },
  });
});

test("what the framework prints goes the same way", () => {
  const [line, ...more] = printedBy(
    `captureConsole(); console.error("Error:", fault, { password: "hunter2" });`,
  );
  expect(more).toEqual([]);
  expect(JSON.stringify(line)).not.toContain("hunter2");
  expect(line).toMatchObject({ msg: "console.printed", words: "Error:" });
});

test("a line feed in a text stays one escaped line", () => {
  expect(printedBy(`logger().warn({ words: "one\\ntwo" }, "a\\nb");`)).toMatchObject([
    { words: "one\ntwo", msg: "a\nb" },
  ]);
});
