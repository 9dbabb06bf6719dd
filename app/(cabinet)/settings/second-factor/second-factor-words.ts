import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "../../../_ui/form/form-words";
import { waitWords } from "../../../_ui/form/wait-words";

/** The words that the forms of this page share. */
export async function secondFactorWords() {
  const [t, settings, locale, shared] = await Promise.all([
    getTranslations("settings.secondFactor.page"),
    getTranslations("settings"),
    getLocale(),
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
    refusals: { current: t("wrongCurrent"), code: t("wrongCode"), already_on: t("alreadyOn") },
    limited: waitWords(locale, (minutes) => t("limited", { minutes })),
  };
}

export type SecondFactorWords = Awaited<ReturnType<typeof secondFactorWords>>;
