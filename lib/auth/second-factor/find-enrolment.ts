import "server-only";
import { db } from "@/db/client";
import { findSecondFactor, type SecondFactor } from "@/db/queries/auth/second-factors";
import type { CurrentUser } from "@/lib/access/current-user";
import { decrypt } from "@/lib/secrets/encryption";
import { enrolmentOf } from "./authenticator";

/** Minutes for which a secret that is being set up is shown; after them one begins anew. */
const setUpMinutes = 15;

export type Enrolment =
  | { state: "off" }
  /** What the app is to read. */
  | { state: "pending"; address: string; typed: string }
  | { state: "on"; since: Date; recoveryCodesLeft: number };

/** How far a user is with the second factor. */
export const findEnrolment = async (user: Person): Promise<Enrolment> =>
  enrolmentFrom(user, await findSecondFactor(db(), user.id));

type Person = Pick<CurrentUser, "id" | "login">;

/** The same by what is stored. */
export function enrolmentFrom(user: Person, factor: SecondFactor | null): Enrolment {
  if (!factor) return { state: "off" };
  if (factor.confirmedAt)
    return { state: "on", since: factor.confirmedAt, recoveryCodesLeft: factor.recoveryCodesLeft };
  const isFresh = factor.now.getTime() - factor.createdAt.getTime() < setUpMinutes * 60_000;
  const secret = isFresh ? decrypt("second factors", user.id, factor.sealedSecret)?.content : null;
  return secret ? { state: "pending", ...enrolmentOf(secret, user.login) } : { state: "off" };
}
