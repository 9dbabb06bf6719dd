import "server-only";
import { createTranslator } from "next-intl";
import type { QueuedLetter } from "@/db/queries/outbox";
import { secondFactorChangeOf } from "@/emails/second-factor-changed";
import type { LetterSetting, Words } from "@/emails/words";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/format/long-dates";
import { oneLine } from "@/lib/format/one-line";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import type { LetterKind } from "@/lib/outbox/letter";

const knownWords = new Map<Locale, Words>();

/** Kept: a text is read once, not for each letter. */
function wordsOf(locale: Locale): Words {
  const words =
    knownWords.get(locale) ??
    createTranslator({ locale, messages: messagesOf(locale), namespace: "letters" });
  knownWords.set(locale, words);
  return words;
}

/** What is the same in every letter of a kind: its subject, whom it is from, and its words. */
export function settingOf({ details }: QueuedLetter, kind: LetterKind, locale: Locale): LetterSetting {
  const { BRAND_NAME, APP_URL, SUPPORT_EMAIL, CABINET_MODE } = env();
  const t = wordsOf(locale);
  const brand = oneLine(BRAND_NAME);
  const isTest = CABINET_MODE === "test";
  const subject = subjectOf(t, kind, brand, details, locale);
  return {
    t,
    lang: locale,
    subject: oneLine(isTest ? t("testSubject", { subject }) : subject),
    brand,
    host: new URL(APP_URL).host,
    supportEmail: SUPPORT_EMAIL,
    isTest,
  };
}

function subjectOf(
  t: Words,
  kind: LetterKind,
  brand: string,
  details: Record<string, string>,
  locale: Locale,
): string {
  if (kind === "password-recovery") return t("passwordRecovery.subject", { brand });
  if (kind === "invitation") return t("invitation.subject", { brand });
  if (kind === "email-changed")
    return t(details.side === "new" ? "emailChanged.subjectNew" : "emailChanged.subject", { brand });
  if (kind === "new-device") return t("newDevice.subject", { brand });
  if (kind === "second-factor-changed")
    return t("secondFactorChanged.subject", { brand, change: secondFactorChangeOf(details) });
  if (kind === "daily-registry" && details.day)
    return t("dailyRegistry.subject", { brand, day: formatDay(details.day, locale) });
  return t("passwordChanged.subject", { brand });
}
