import { getTranslations } from "next-intl/server";

/** The words that all forms share; their components do not translate. */
export async function formWords() {
  const [door, common, fields] = await Promise.all([
    getTranslations("door"),
    getTranslations("common"),
    getTranslations("errors.fields"),
  ]);
  return {
    busy: common("busy"),
    fields: { required: fields("required"), tooLong: fields("tooLong"), malformed: fields("malformed") },
    passwordField: {
      reveal: door("revealPassword"),
      hide: door("hidePassword"),
      capsLock: door("capsLock"),
      cyrillic: door("cyrillic"),
    },
    latin: { typed: door("cyrillic"), replace: door("latin", { text: "#" }) },
  };
}
