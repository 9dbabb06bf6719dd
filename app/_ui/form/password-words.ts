import { getTranslations } from "next-intl/server";
import { passwordPolicies } from "@/lib/auth/password-policy";
import { env } from "@/lib/env";

/** The policy in force and its rules in words, for every form that sets a password. */
export async function passwordWords() {
  const [t, rule] = await Promise.all([getTranslations("newPassword"), getTranslations("passwordRules")]);
  const { min, max, history } = passwordPolicies[env().PASSWORD_POLICY];
  const rules = {
    length: rule("length", { min, max }),
    characters: rule("characters"),
    letter: rule("letter"),
    digit: rule("digit"),
    history: rule("history", { count: history }),
    common: rule("common"),
    personal: rule("personal"),
  };
  return {
    policy: { min, max, history },
    words: {
      rules,
      newPassword: t("password"),
      repeatPassword: t("repeat"),
      rejected: t("rejected"),
      mismatch: t("mismatch"),
      checklist: { title: t("rules"), met: t("met"), notMet: t("notMet"), rules },
    },
  };
}
