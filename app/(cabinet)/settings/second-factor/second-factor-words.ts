import { getTranslations } from "next-intl/server";
import { formWords } from "../../../_ui/form/form-words";
import { limitedWords } from "../../../_ui/form/limited-words";

/** The words that the forms of this page share. */
export async function secondFactorWords() {
  const [t, settings, limited, shared] = await Promise.all([
    getTranslations("settings.secondFactor.page"),
    getTranslations("settings"),
    limitedWords(),
    formWords(),
  ]);
  return {
    ...shared,
    currentPassword: settings("currentPassword"),
    begin: t("begin"),
    code: t("code"),
    anyCode: t("anyCode"),
    enable: t("enable"),
    renew: t("renew"),
    renewAbout: t("renewAbout"),
    disable: t("disable"),
    codes: t("codes"),
    codesAbout: t("codesAbout"),
    saved: t("saved"),
    refusals: { current: settings("wrongCurrent"), code: t("wrongCode"), already_on: t("alreadyOn") },
    limited,
  };
}

export type SecondFactorWords = Awaited<ReturnType<typeof secondFactorWords>>;
