import { openSync } from "node:fs";
import { start } from "@/scripts/lib/child.mjs";

/** Runs a `copy … to stdout` or `from stdin` by psql, from and into files; returns the seconds it took. */
export async function bareCopy(
  databaseUrl: string,
  statement: string,
  { from = "/dev/null", to = "/dev/null" } = {},
): Promise<number> {
  const begun = performance.now();
  const { ended } = start("psql", ["--quiet", "--no-psqlrc", databaseUrl, "--command", statement], {
    stdio: [openSync(from, "r"), openSync(to, "w"), "inherit"],
  });
  if ((await ended) !== 0) throw new Error(`psql has failed: ${statement}`);
  return (performance.now() - begun) / 1000;
}
