import { closeAfterRestore } from "@/lib/housekeeping/close-after-restore";
import { runCabinetCommand } from "./lib/cabinet-command";

/*
 * Once, after the database was restored from a backup and before anybody is let in.
 */

await runCabinetCommand("npm run after-restore", { close: closeAfterRestore });
