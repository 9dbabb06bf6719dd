import { expect, test } from "vitest";
import { findCatalogueFaults } from "@/scripts/lib/catalogues.mjs";
import { findUnusedKeys } from "@/scripts/lib/unused-keys.mjs";

const catalogues = (ru: string, be: string, en?: string): Record<string, Record<string, string>> => ({
  ru: { key: ru },
  be: { key: be },
  en: en === undefined ? {} : { key: en },
});

test("the catalogues of the product have no fault", async () => {
  expect(await findCatalogueFaults()).toEqual([]);
});

test("plural forms differ between languages, their placeholder does not", async () => {
  const ru = "{count, plural, one {# день} few {# дня} other {# дней}}";
  expect(
    await findCatalogueFaults(
      catalogues(ru, "{count, plural, other {# дзён}}", "{count, plural, one {# day} other {# days}}"),
    ),
  ).toEqual([]);
});

test.each([
  ["a missing key", catalogues("Вход", "Уваход"), "en: key is missing"],
  ["an empty text", catalogues("Вход", " ", "Sign in"), "be: key is empty"],
  [
    "another placeholder",
    catalogues("{login}", "{login}", "{name}"),
    "en: key has {name: argument} where Russian has {login: argument}",
  ],
  [
    "another choice",
    catalogues(
      "{m, select, live {а} other {в}}",
      "{m, select, other {в}}",
      "{m, select, live {a} other {b}}",
    ),
    "be: key has {m: other} where Russian has {m: live|other}",
  ],
  [
    "a lost tag",
    catalogues("<b>Вход</b>", "Уваход", "<b>Sign in</b>"),
    "be: key has no placeholders where Russian has <b>",
  ],
  [
    "Russian left in Belarusian",
    catalogues("Выход", "Выйти", "Out"),
    "be: key has letters of another language",
  ],
  [
    "Russian left in English",
    catalogues("Выход", "Выхад", "Выход"),
    "en: key has letters of another language",
  ],
  [
    "an apostrophe of a typewriter",
    catalogues("Права", "Правы", "The user's rights"),
    "en: key has a straight quote or apostrophe",
  ],
])("%s is found", async (_, texts, fault) => {
  expect(await findCatalogueFaults(texts)).toEqual([fault]);
});

test("every key of the product is used", async () => {
  expect(await findUnusedKeys()).toEqual([]);
});

test("a key with a word that the code does not have is found", async () => {
  const code = 'getTranslations("orders"); t("title"); t(`states.${state}`); const states = ["In Process"];';
  const keys = ["orders.title", "orders.states.In Process", "orders.lost", "gone.title"];
  expect(await findUnusedKeys(keys, code)).toEqual([
    "orders.lost is used nowhere",
    "gone.title is used nowhere",
  ]);
});
