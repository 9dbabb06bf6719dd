import "server-only";
import { db } from "@/db/client";
import type { Account } from "@/db/queries/auth/accounts";
import { listRecentPasswordHashes } from "@/db/queries/auth/passwords";
import { env } from "@/lib/env";
import { verifyPassword } from "./password";
import { brokenRules, type PasswordRule, passwordPolicies, type Weakness } from "./password-policy";
import { findWeakness } from "./find-weakness";

/** What was found of a new password: rules that refuse it, and a weakness that is only warned of. */
export interface Judgement {
  rules: PasswordRule[];
  warning: Weakness | null;
}

/**
 * Judges the first password of an account: its characters, then what everybody or an attacker of this
 * account would try (refused or warned of, as PASSWORD_BLOCKLIST says).
 */
export async function judgeFirstPassword(
  account: Pick<Account, "login" | "enterpriseName">,
  candidate: string,
): Promise<Judgement> {
  const broken = brokenRules(passwordPolicies[env().PASSWORD_POLICY], candidate);
  if (broken.length > 0) return { rules: broken, warning: null };
  const weakness = await findWeakness(candidate, account);
  if (weakness && env().PASSWORD_BLOCKLIST === "enforce") return { rules: [weakness], warning: null };
  return { rules: [], warning: weakness };
}

/** The same of the next password, which is none of the most recent either, the one in force included. */
export async function judgePassword(
  account: Pick<Account, "id" | "login" | "enterpriseName">,
  candidate: string,
): Promise<Judgement> {
  const judged = await judgeFirstPassword(account, candidate);
  if (judged.rules.length > 0) return judged;
  const { history } = passwordPolicies[env().PASSWORD_POLICY];
  for (const hash of await listRecentPasswordHashes(db(), account.id, history))
    if (await verifyPassword(hash, candidate)) return { rules: ["history"], warning: null };
  return judged;
}
