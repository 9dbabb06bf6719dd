import { runCabinet } from "./lib/cabinet.mjs";
import { runCommand } from "./lib/command.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { requireNode } from "./lib/require-node.mjs";

await runCommand(async () => {
  requireNode();
  await runCabinet({ command: "dev", prepare: ensureInstalled });
});
