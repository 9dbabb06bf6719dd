import "server-only";
import { EnvironmentError, readEnv } from "@/lib/env";
import { failed, ok, type Verdict } from "../finding";
import type { Surroundings } from "../surroundings";

/** Everything that is missing or wrong, at once. */
export function settingsCheck({ given }: Surroundings): Verdict {
  try {
    const { CABINET_MODE, APP_URL } = readEnv(given);
    return ok(`complete, for the ${CABINET_MODE} cabinet at ${APP_URL}`);
  } catch (fault) {
    if (fault instanceof EnvironmentError) return failed(fault.problems.join("; "));
    throw fault;
  }
}
