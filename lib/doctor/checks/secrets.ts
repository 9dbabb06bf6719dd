import "server-only";
import { countSeals } from "@/lib/auth/second-factor/reseal-second-factors";
import { EnvironmentError } from "@/lib/env";
import { failed, ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** What samples, tests and tutorials have in the place of a secret. */
const sample =
  /(change.?me|secret.*(test|example|sample)|(test|example|sample).*secret|a-secret-|your.?secret|password|123456|0{8}|x{8})/i;
/** Different characters of 32 random bytes in hexadecimal, at the very least; a word repeated has fewer. */
const fewest = 10;

const looksMadeUp = (secret: string) => sample.test(secret) || new Set(secret).size < fewest;

/** Random, and not one of a sample. */
export function authSecretCheck({ given }: Surroundings): Verdict {
  const { AUTH_SECRET: secret, AUTH_SECRET_ACCEPTED: accepted } = given;
  if (!secret) return failed("AUTH_SECRET is missing: openssl rand -base64 32");
  const madeUp = Object.entries({ AUTH_SECRET: secret, AUTH_SECRET_ACCEPTED: accepted ?? "" })
    .filter(([, value]) => value && looksMadeUp(value))
    .map(([name]) => name);
  if (madeUp.length > 0)
    return failed(`${madeUp.join(" and ")} can be guessed: make it with openssl rand -base64 32`);
  if (accepted === secret) return warning("AUTH_SECRET_ACCEPTED is AUTH_SECRET itself: remove it");
  return ok(accepted ? "set, and another one is accepted beside it" : "set");
}

/** The secret that authenticates the scheduler. */
export function cronSecretCheck({ given }: Surroundings): Verdict {
  const secret = given.CRON_SECRET;
  if (!secret)
    return failed("CRON_SECRET is not set: scheduled work answers 503, letters that failed once stay");
  if (secret === given.AUTH_SECRET) return failed("CRON_SECRET is AUTH_SECRET: make another one");
  return looksMadeUp(secret)
    ? failed("CRON_SECRET can be guessed: make it with openssl rand -base64 32")
    : ok("set");
}

/** Second factors are sealed with AUTH_SECRET: one that went too early takes them with it. */
export async function sealsCheck(around: Surroundings): Promise<Verdict> {
  if ("reason" in (await around.application())) return skipped("the database cannot be reached");
  try {
    const { current, accepted, lost } = await countSeals();
    if (lost > 0)
      return failed(
        `${lost} are sealed with a secret that is gone: set it as AUTH_SECRET_ACCEPTED, or reset them in the administration`,
      );
    if (accepted > 0)
      return warning(
        `${accepted} are still sealed with AUTH_SECRET_ACCEPTED: keep it until /api/cron/cleanup has run`,
      );
    return ok(`${current}, sealed with AUTH_SECRET`);
  } catch (fault) {
    if (fault instanceof EnvironmentError) return skipped("the settings are not complete");
    throw fault;
  }
}
