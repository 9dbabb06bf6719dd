import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

const words = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });

test.each([
  ["ru", 1, "подтвердить его", "плательщику:"],
  ["ru", 21, "подтвердить их", "плательщикам:"],
  ["be", 1, "пацвердзіць яго", "плацельшчыку:"],
  ["be", 21, "пацвердзіць іх", "плацельшчыкам:"],
  ["en", 1, "Unless it is", "the customer:"],
  ["en", 2, "Unless they are", "the customers:"],
] as const)("in %s, of %i orders that are soon cancelled", (locale, count, order, customer) => {
  const text = words(locale)("orders.expiring.text", { count, hours: 24, sums: "1 BYN" });
  expect(text).toContain(order);
  expect(text).toContain(customer);
});

test("counts are written as numbers are", () => {
  const count = 12_345;
  expect(words("ru")("lists.totals.ofCurrency", { currency: "BYN", count })).toBe("BYN: 12\u00a0345");
  expect(words("en")("orders.file.all", { count })).toBe("Orders in all: 12,345");
});
