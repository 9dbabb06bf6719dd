import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockFile {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;

// npm ci refuses a lock file that leaves out a package of another system, and npm install leaves one
// out when the registry in use does not have it.
test("the lock file names the optional packages of every system", () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  const names = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test("the lock file leads to no other registry than the public one", () => {
  const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(addresses.filter((address) => !address.startsWith("https://registry.npmjs.org/"))).toEqual([]);
});
