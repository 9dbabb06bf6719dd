import { expect, test } from "vitest";
import { countryNames } from "@/lib/i18n/country-names";

test.each([
  ["ru", "Польша"],
  ["be", "Польшча"],
  ["en", "Poland"],
] as const)("a country is named in %s", (locale, name) => {
  expect(countryNames(locale)("PL")).toBe(name);
});

test("letters that name no country stay as they are", () => {
  expect(countryNames("ru")("XX")).toBe("XX");
});
