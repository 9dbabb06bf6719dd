import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { waitText, waitWords } from "@/app/_ui/wait-words";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

describe("the text of waiting", () => {
  test.each(locales)("in %s is what the catalogue writes for every number of minutes", (locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale) });
    const write = (minutes: number) => t("login.limited", { minutes });
    const words = waitWords(locale, write);
    for (let minutes = 1; minutes <= 130; minutes++)
      expect(waitText(words, minutes * 60)).toBe(write(minutes));
  });

  test("never names less than the wait", () => {
    const words = waitWords("en", String);
    expect(waitText(words, 61)).toBe("2");
    expect(waitText(words, 0)).toBe("1");
  });
});
