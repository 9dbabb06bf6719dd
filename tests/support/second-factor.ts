import { sql } from "drizzle-orm";
import { TOTP } from "otpauth";
import { findEnrolment } from "@/lib/auth/second-factor/find-enrolment";
import { beginSecondFactor, enableSecondFactor } from "@/lib/auth/second-factor/set-up";
import type { TestUser } from "./factories";
import { newClient, runSql, signedInUser } from "./records";

/** What an authenticator app shows `steps` of 30 seconds from now. */
export const appCode = (secret: string, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Switches a user's second factor on, as the settings do; returns the app's secret and the recovery codes. */
export async function enrol(user: TestUser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { user: current } = await signedInUser(user);
  const begun = await beginSecondFactor(current, user.password);
  const enrolment = await findEnrolment(current);
  if (!begun.ok || enrolment.state !== "pending") throw new Error("Nothing was set up.");
  const secret = enrolment.typed.replaceAll(" ", "");
  const enabled = await enableSecondFactor(current, appCode(secret), newClient());
  if (!enabled.ok) throw new Error(enabled.reason);
  await forgetSteps(user.id);
  return { secret, recoveryCodes: enabled.recoveryCodes };
}

/** Lets the codes of this moment serve again: as if the last one were long ago. */
export const forgetSteps = (userId: string) =>
  runSql(sql`update second_factors set last_step = 0 where user_id = ${userId}`);
