import { getTranslations } from "next-intl/server";

/** The words that all forms share; their components do not translate. */
export async function formWords() {
  const [t, fields] = await Promise.all([getTranslations("forms"), getTranslations("errors.fields")]);
  return {
    busy: t("busy"),
    fields: { required: fields("required"), tooLong: fields("tooLong"), malformed: fields("malformed") },
    passwordField: {
      reveal: t("revealPassword"),
      hide: t("hidePassword"),
      capsLock: t("capsLock"),
      cyrillic: t("cyrillic"),
    },
    latin: { typed: t("cyrillic"), replace: t("latin", { text: "#" }) },
  };
}
