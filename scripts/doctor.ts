import { closeDatabase } from "@/db/client";
import { examine } from "@/lib/doctor/checks/examine";
import { tellFinding } from "@/lib/doctor/finding";

/*
 * Examines this environment before traffic reaches it: one line a check, exit code 1 when one has failed.
 */

const findings = await examine(process.env);
for (const finding of findings) console.log(tellFinding(finding));
await closeDatabase();
// Whatever still hangs is not waited for.
process.exit(findings.some(({ status }) => status === "failed") ? 1 : 0);
