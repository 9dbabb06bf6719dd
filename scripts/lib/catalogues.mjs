import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { root } from "./root.mjs";

const languages = (await readdir(path.join(root, "messages"))).map((file) => path.basename(file, ".json"));

/**
 * Letters a language does not have: what was left untranslated.
 * @type {Record<string, RegExp>}
 */
const foreignLetters = { be: /[ищъ]/i, en: /[а-яё]/i };

/**
 * What is wrong with the texts, one line a fault: a key one language lacks, an empty text, a text
 * that cannot be parsed, placeholders or choices that differ from the Russian ones, a text left in
 * another language, a typewriter's quote.
 * @param {Record<string, Record<string, string>>} [catalogues] flat, by language; without them the files are read
 */
export async function findCatalogueFaults(catalogues) {
  const texts = catalogues ?? (await readCatalogues());
  const keys = new Set(languages.flatMap((language) => Object.keys(texts[language] ?? {})));
  return [...keys].flatMap((key) => {
    const expected = signature(texts.ru?.[key] ?? "");
    return languages.flatMap((language) => {
      const fault = faultOf(texts[language]?.[key], expected, foreignLetters[language]);
      return fault ? [`${language}: ${key} ${fault}`] : [];
    });
  });
}

function faultOf(
  /** @type {string | undefined} */ text,
  /** @type {string} */ expected,
  /** @type {RegExp | undefined} */ foreign,
) {
  if (text === undefined) return "is missing";
  if (text.trim() === "") return "is empty";
  const found = signature(text);
  if (found !== expected) return `has ${found || "no placeholders"} where Russian has ${expected || "none"}`;
  if (foreign?.test(text)) return "has letters of another language";
  if (/["']/.test(text)) return "has a straight quote or apostrophe";
  return null;
}

/** The product's texts by their keys, flat, by language. */
export async function readCatalogues() {
  const read = languages.map(async (language) => {
    const file = await readFile(path.join(root, "messages", `${language}.json`), "utf8");
    return [language, Object.fromEntries(flatten(JSON.parse(file)))];
  });
  return Object.fromEntries(await Promise.all(read));
}

/** @returns {[string, string][]} */
function flatten(/** @type {object} */ branch, prefix = "") {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** The placeholders of a text with their kinds, sorted; plural forms aside, which languages differ in. */
function signature(/** @type {string} */ text) {
  try {
    return [...new Set(placeholders(parse(text)))].sort().join(" ");
  } catch (fault) {
    return `a text that cannot be parsed (${/** @type {Error} */ (fault).message})`;
  }
}

/** @returns {string[]} */
function placeholders(
  /** @type {import("@formatjs/icu-messageformat-parser").MessageFormatElement[]} */ elements,
) {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...placeholders(element.children)];
      case TYPE.plural:
      case TYPE.select: {
        const options = Object.entries(element.options);
        const choices =
          element.type === TYPE.select
            ? options
                .map(([option]) => option)
                .sort()
                .join("|")
            : "plural";
        return [
          `{${element.value}: ${choices}}`,
          ...options.flatMap(([, option]) => placeholders(option.value)),
        ];
      }
      default:
        return [`{${element.value}: ${TYPE[element.type]}}`];
    }
  });
}
