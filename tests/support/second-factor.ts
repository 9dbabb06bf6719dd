import { sql } from "drizzle-orm";
import type { CurrentUser } from "@/lib/access/current-user";
import { findEnrolment } from "@/lib/auth/second-factor/find-enrolment";
import { beginSecondFactor, enableSecondFactor } from "@/lib/auth/set-up-second-factor";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { appCode } from "./authenticator-app";
import type { TestUser } from "./factories";
import { newClient, runSql, signedInUser } from "./records";

/** Sets an app up, in a session of its own: its first code is yet to be given. */
export async function setUpApp(user: TestUser): Promise<{ current: CurrentUser; secret: string }> {
  const { user: current } = await signedInUser(user);
  const begun = await beginSecondFactor(current, user.password);
  const enrolment = await findEnrolment(current);
  if (!begun.ok || enrolment.state !== "pending") throw new Error("Nothing was set up.");
  return { current, secret: enrolment.typed.replaceAll(" ", "") };
}

/** Switches a user's second factor on, as the settings do; returns the app's secret and the recovery codes. */
export async function enrol(user: TestUser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { current, secret } = await setUpApp(user);
  const enabled = await enableSecondFactor(current, appCode(secret), newClient());
  if (!enabled.ok) throw new Error(enabled.reason);
  await forgetSteps(user.id);
  return { secret, recoveryCodes: enabled.recoveryCodes };
}

/** Lets the codes of this moment serve again: as if the last one were long ago. */
export const forgetSteps = (userId: string) =>
  runSql(sql`update second_factors set last_step = 0 where user_id = ${userId}`);

/** The challenge that the right password leaves in a browser. */
export async function challengeOf(user: TestUser): Promise<string> {
  const verified = await verifyCredentials(user, newClient());
  if (verified.ok || verified.reason !== "second_factor") throw new Error("No code was asked for.");
  return verified.challenge;
}
