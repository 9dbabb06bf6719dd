import type ru from "@/messages/ru.json";
import { type Locale, locales } from "./locales";

/** The Russian catalogue is the shape; `npm run check` finds what another one lacks or has in excess. */
export type Messages = typeof ru;

const read = locales.map(async (locale) => {
  // eslint-disable-next-line no-restricted-syntax -- a language is added by its name and its catalogue alone
  const file = (await import(`../../messages/${locale}.json`, { with: { type: "json" } })) as {
    default: Messages;
  };
  return [locale, file.default] as const;
});
const catalogues = new Map(await Promise.all(read));

/** All texts of one language. */
export const messagesOf = (locale: Locale): Messages => catalogues.get(locale)!;

/** A language in its own words: its name, and the few letters of the switch. */
export const languageOf = (locale: Locale): Messages["language"] => messagesOf(locale).language;
