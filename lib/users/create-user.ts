import "server-only";
import { db } from "@/db/client";
import { ensureEnterprise } from "@/db/queries/enterprises";
import { insertPasswordHistory } from "@/db/queries/passwords";
import { grantRights, insertUser } from "@/db/queries/users";
import { defaultRights, type Right } from "@/lib/access/rights";
import { recordAudit } from "@/lib/audit";
import { sendLink } from "@/lib/auth/links";
import { hashPassword } from "@/lib/auth/password";
import { brokenRules, type PasswordRule, passwordPolicies } from "@/lib/auth/password-policy";
import { findWeakness } from "@/lib/auth/weak-password";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";

export interface CreatedUser {
  id: string;
  login: string;
  email: string;
  locale: Locale;
  enterprise: string | null;
  rights: Right[];
  invited: boolean;
}

/**
 * Creates a user from the command line, in one transaction with rights, enterprise and audit. With a
 * password it is judged like any new one; without, an invitation letter is queued.
 */
export async function createUser(wanted: {
  login: string;
  email: string;
  locale: Locale;
  enterprise: string | null;
  rights: readonly Right[];
  mayChangePassword: boolean;
  password: string | null;
}): Promise<
  | { ok: true; user: CreatedUser }
  | { ok: false; reason: "login_taken" }
  | { ok: false; reason: "password"; rules: PasswordRule[] }
> {
  const { password } = wanted;
  if (password !== null) {
    const rules: PasswordRule[] = brokenRules(passwordPolicies[env().PASSWORD_POLICY], password);
    const weakness = await findWeakness(password, { login: wanted.login, enterpriseName: wanted.enterprise });
    if (weakness && env().PASSWORD_BLOCKLIST === "enforce") rules.push(weakness);
    if (rules.length > 0) return { ok: false, reason: "password", rules };
  }
  const passwordHash = password === null ? null : await hashPassword(password);
  const implied = wanted.mayChangePassword ? defaultRights : [];
  const rights = [...new Set([...implied, ...wanted.rights])].sort();
  return db().transaction(async (tx) => {
    const enterpriseId =
      wanted.enterprise === null
        ? null
        : await ensureEnterprise(tx, wanted.enterprise, env().DEFAULT_TIME_ZONE);
    const { login, email, locale } = wanted;
    const id = await insertUser(tx, { login, email, locale, enterpriseId, passwordHash });
    if (id === null) return { ok: false, reason: "login_taken" };
    await grantRights(tx, id, rights);
    if (passwordHash !== null) await insertPasswordHistory(tx, id, passwordHash);
    else await sendLink(tx, "invitation", { id, email, locale });
    await recordAudit(tx, {
      event: "user.created",
      targetId: id,
      details: { login, rights, by: "command", invited: passwordHash === null },
    });
    const { enterprise } = wanted;
    return {
      ok: true,
      user: { id, login, email, locale, enterprise, rights, invited: passwordHash === null },
    };
  });
}
