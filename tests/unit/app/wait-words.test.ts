import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { waitText, waitWords } from "@/app/_ui/form/wait-words";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

/** Every text of the catalogue that names a wait, by its key. */
const waitingTexts = (node: object, prefix = ""): string[] =>
  Object.entries(node).flatMap(([name, text]: [string, unknown]) => {
    if (text instanceof Object) return waitingTexts(text, `${prefix}${name}.`);
    return /\{minutes\b/.test(String(text)) ? [`${prefix}${name}`] : [];
  });

describe("the text of waiting", () => {
  test("is there wherever a limit can be met", () => {
    expect(waitingTexts(messagesOf("ru"))).toEqual(
      expect.arrayContaining(["login.limited", "recovery.limited", "forms.limited"]),
    );
  });

  test.each(locales)("in %s is what the catalogue writes for every number of minutes", (locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale) });
    for (const key of waitingTexts(messagesOf(locale))) {
      const write = (minutes: number) => t(key as "login.limited", { minutes });
      const words = waitWords(locale, write);
      for (let minutes = 1; minutes <= 130; minutes++) {
        expect(waitText(words, minutes * 60)).toBe(write(minutes));
        expect(write(minutes)).toContain(String(minutes));
      }
    }
  });

  test("never names less than the wait", () => {
    const words = waitWords("en", String);
    expect(waitText(words, 61)).toBe("2");
    expect(waitText(words, 0)).toBe("1");
  });
});
