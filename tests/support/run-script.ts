import { text } from "node:stream/consumers";
import { start } from "@/scripts/lib/child.mjs";

/** Runs one of the scripts behind the commands, on the database of this file. */
export async function runScript(script: string, ...args: string[]) {
  const { child, ended } = start(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
    env: { TSX_TSCONFIG_PATH: "tsconfig.scripts.json" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complaint] = [text(child.stdout!), text(child.stderr!)];
  return { code: await ended, said: await said, complaint: await complaint };
}
