import type { Locale } from "./locales";

/** Names countries in a language by their two letters (ISO 3166-1); letters that name none stay as they are. */
export function countryNames(locale: Locale): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  return (code) => names.of(code) ?? code;
}
