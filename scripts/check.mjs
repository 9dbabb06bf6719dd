import { runChecks } from "./lib/checks.mjs";
import { runCommand, Trouble } from "./lib/command.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { untilStopped } from "./lib/until-stopped.mjs";

await runCommand(() =>
  untilStopped(async () => {
    await ensureInstalled();
    const { failed } = await runChecks();
    if (failed > 0) throw new Trouble(`${failed} failed`);
  }),
);
