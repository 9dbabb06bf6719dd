import { open } from "node:fs/promises";
import { start } from "@/scripts/lib/child.mjs";

const nowhere = "/dev/null";

/** Runs a `copy … to stdout` or `from stdin` by psql, from and into files; returns the seconds it took. */
export async function bareCopy(
  databaseUrl: string,
  statement: string,
  { from = nowhere, to = nowhere } = {},
): Promise<number> {
  const files = await Promise.all([open(from, "r"), open(to, "w")]);
  const begun = performance.now();
  const { ended } = start("psql", ["--quiet", "--no-psqlrc", databaseUrl, "--command", statement], {
    stdio: [files[0].fd, files[1].fd, "inherit"],
    // A foreign key that was planned while its table was empty would read all of it for each row.
    env: { PGOPTIONS: `-c statement_timeout=0 -c enable_seqscan=${from === nowhere ? "on" : "off"}` },
  });
  const code = await ended;
  const seconds = (performance.now() - begun) / 1000;
  for (const file of files) await file.close();
  if (code !== 0) throw new Error(`psql has failed: ${statement}`);
  return seconds;
}
