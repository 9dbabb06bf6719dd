import { getLocale, getTranslations } from "next-intl/server";
import { waitWords } from "./wait-words";

/** What a form says to too many tries, for every wait. */
export async function limitedWords() {
  const [t, locale] = await Promise.all([getTranslations("forms"), getLocale()]);
  return waitWords(locale, (minutes) => t("limited", { minutes }));
}
