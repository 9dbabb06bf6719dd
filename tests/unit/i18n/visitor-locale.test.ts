import { expect, test } from "vitest";
import { visitorLocale } from "@/lib/i18n/visitor-locale";

test.each([
  ["the remembered choice before the browser's", "be", "en", "be"],
  ["the browser's where an unknown word is remembered", "xx", "en", "en"],
  ["the browser's first that is ours", undefined, "de-DE,fr;q=0.9,be;q=0.8,en;q=0.7", "be"],
  ["the one it wants most, not the one it names first", undefined, "en;q=0.1,ru;q=0.2,be;q=0.9", "be"],
  ["a language whatever the country", undefined, "en-GB", "en"],
  ["a language in capitals", undefined, "EN-us", "en"],
  ["never one it refuses", undefined, "en;q=0", "ru"],
  ["the default for any", undefined, "*", "ru"],
  ["the default for none of ours", undefined, "de", "ru"],
  ["the default for nothing said", undefined, null, "ru"],
  ["the default for nonsense", undefined, ";;;,,q=\u0000", "ru"],
])("a visitor gets %s", (_what, remembered, accepted, locale) => {
  expect(visitorLocale(remembered, accepted)).toBe(locale);
});
