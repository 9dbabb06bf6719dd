import "server-only";
import { withPatience } from "@/lib/process/with-patience";
import { argon2Check, standaloneCheck } from "./argon2";
import { clockCheck, mailClockCheck } from "./clock";
import { applicationCheck, directCheck, versionCheck } from "./databases";
import { limitsCheck } from "./limits";
import { mailCheck, webhookCheck } from "./mail";
import { migrationsCheck } from "./migrations";
import { modeCheck } from "./mode";
import { administratorCheck, demoAccountsCheck } from "./people";
import { addressHeaderCheck } from "./proxy";
import { rightsCheck } from "./rights";
import { authSecretCheck, cronSecretCheck, sealsCheck } from "./secrets";
import { settingsCheck } from "./settings";
import { trigramsCheck } from "./trigrams";
import { explainFault } from "../explain-fault";
import { failed, type Finding, type Verdict } from "../finding";
import { lookAround, type Surroundings } from "../surroundings";

type Check = (around: Surroundings) => Verdict | Promise<Verdict>;

/** In the order in which one would put things right. */
const checks: readonly [name: string, check: Check][] = [
  ["settings", settingsCheck],
  ["secret of sessions and links", authSecretCheck],
  ["secret of scheduled routes", cronSecretCheck],
  ["address of visitors", addressHeaderCheck],
  ["database, directly", directCheck],
  ["database, as the application", applicationCheck],
  ["version of PostgreSQL", versionCheck],
  ["mode", modeCheck],
  ["migrations", migrationsCheck],
  ["rights of the application", rightsCheck],
  ["limits of sessions", limitsCheck],
  ["search by parts of names", trigramsCheck],
  ["clock of the database", clockCheck],
  ["clock of the mail provider", mailClockCheck],
  ["mail key", mailCheck],
  ["mail events", webhookCheck],
  ["second factors", sealsCheck],
  ["administrator", administratorCheck],
  ["demo accounts", demoAccountsCheck],
  ["password hashing", argon2Check],
  ["password hashing of the build", standaloneCheck],
];

/**
 * Examines an environment before traffic reaches it: every check, whatever the others find. Changes nothing and sends
 * no letter.
 * @param settings as in `process.env`
 * @param options `now`: our clock; `patienceMs`: how long a question may take (five seconds: who hangs longer is away)
 */
export async function examine(
  settings: Readonly<Record<string, string | undefined>>,
  { now = Date.now, patienceMs = 5_000 }: { now?: () => number; patienceMs?: number } = {},
): Promise<Finding[]> {
  const around = lookAround(settings, { now, patienceMs });
  // A check may wait for two questions that hang, and then hear so from them.
  const checkMs = 2 * patienceMs + 500;
  try {
    return await Promise.all(
      checks.map(async ([name, check]) => ({
        name,
        ...(await withPatience(run(check, around), late, checkMs)),
      })),
    );
  } finally {
    await around.close();
  }
}

const late = failed("it took too long; run it again, and look at what it asks");

async function run(check: Check, around: Surroundings): Promise<Verdict> {
  try {
    return await check(around);
  } catch (fault) {
    return failed(explainFault(fault));
  }
}
