import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasCyrillic, inLatinLayout } from "@/lib/format/keyboard-layout";

/** The rows of letters as keyboards have them, plain and with Shift. */
const rows = {
  russian: ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "ё", "ЙЦУКЕНГШЩЗХЪ", "ФЫВАПРОЛДЖЭ", "ЯЧСМИТЬБЮ", "Ё"],
  belarusian: [
    "йцукенгшўзх",
    "фывапролджэ",
    "ячсмітьбю",
    "ё",
    "ЙЦУКЕНГШЎЗХ",
    "ФЫВАПРОЛДЖЭ",
    "ЯЧСМІТЬБЮ",
    "Ё",
  ],
  latin: ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,.", "`", "QWERTYUIOP{}", 'ASDFGHJKL:"', "ZXCVBNM<>", "~"],
};
const keysOf = (layout: "russian" | "belarusian") =>
  rows[layout].flatMap((row, at) => [...row].map((letter, key) => [letter, rows.latin[at]![key]!] as const));

describe("the Latin layout", () => {
  test.each(["russian", "belarusian"] as const)("has a sign for every letter of the %s", (layout) => {
    for (const [letter, sign] of keysOf(layout)) {
      expect(hasCyrillic(letter)).toBe(true);
      expect(inLatinLayout(letter)).toBe(sign);
    }
  });

  test.each(["russian", "belarusian"] as const)("gives back what was meant, typed in the %s", (layout) => {
    const typed = new Map(keysOf(layout).map(([letter, sign]) => [sign, letter]));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_]{0,64}$/), (login) => {
        const wrong = [...login].map((sign) => typed.get(sign) ?? sign).join("");
        expect(hasCyrillic(wrong)).toBe(/[A-Za-z]/.test(login));
        expect(inLatinLayout(wrong)).toBe(login);
      }),
    );
  });

  test("leaves a text without Cyrillic as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!hasCyrillic(text));
        expect(inLatinLayout(text)).toBe(text);
      }),
    );
  });

  test("leaves letters of other keyboards alone", () => {
    expect(inLatinLayout("ђaї_1")).toBe("ђaї_1");
  });
});
