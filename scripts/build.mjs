import { build } from "./lib/build.mjs";
import { runCommand } from "./lib/command.mjs";

await runCommand(build);
