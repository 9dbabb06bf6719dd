/** The interface's languages, in the order in which they are offered: each has a file of its own in `messages/`. */
export const locales = ["ru", "be", "en"] as const;
export type Locale = (typeof locales)[number];

/** Narrows a stored or sent word to a language we have. */
export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);
