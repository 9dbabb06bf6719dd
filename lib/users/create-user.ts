import "server-only";
import { db } from "@/db/client";
import { ensureEnterprise } from "@/db/queries/organisation/enterprises";
import { defaultRights, type Right } from "@/lib/access/rights";
import { judgeFirstPassword } from "@/lib/auth/judge-password";
import { hashPassword } from "@/lib/auth/password";
import type { PasswordRule } from "@/lib/auth/password-policy";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { storeUser } from "./store-user";

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
    const account = { login: wanted.login, enterpriseName: wanted.enterprise };
    const { rules } = await judgeFirstPassword(account, password);
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
    const { login, email, locale, enterprise } = wanted;
    const person = { login, email, locale, enterpriseId, rights, passwordHash };
    const id = await storeUser(tx, person, { by: "command" });
    if (id === null) return { ok: false, reason: "login_taken" };
    const invited = passwordHash === null;
    return { ok: true, user: { id, login, email, locale, enterprise, rights, invited } };
  });
}
