import "server-only";
import { createTranslator } from "next-intl";
import type { LetterSetting, Words } from "@/emails/words";
import { env } from "@/lib/env";
import { oneLine } from "@/lib/format/one-line";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

const knownWords = new Map<Locale, Words>();

/** The words of letters in a language. Kept: a text is read once, not for each letter. */
export function letterWords(locale: Locale): Words {
  const words =
    knownWords.get(locale) ??
    createTranslator({ locale, messages: messagesOf(locale), namespace: "letters" });
  knownWords.set(locale, words);
  return words;
}

/** What is told in the same way in every letter: its subject on one line, whom it is from, and its words. */
export function letterSetting(subject: string, locale: Locale): LetterSetting {
  const { BRAND_NAME, APP_URL, SUPPORT_EMAIL, CABINET_MODE } = env();
  const t = letterWords(locale);
  const isTest = CABINET_MODE === "test";
  return {
    t,
    lang: locale,
    subject: oneLine(isTest ? t("testSubject", { subject }) : subject),
    brand: oneLine(BRAND_NAME),
    host: new URL(APP_URL).host,
    supportEmail: SUPPORT_EMAIL,
    isTest,
  };
}
