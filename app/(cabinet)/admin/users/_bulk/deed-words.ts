import { isLocale } from "@/lib/i18n/locales";
import { languageOf } from "@/lib/i18n/messages";
import type { BulkDeed } from "@/lib/users/bulk-change";

/** A deed's name among the messages, and what they say of it: each language is a deed, and one text tells of all. */
export const deedWords = (deed: BulkDeed) =>
  isLocale(deed)
    ? ({ key: "locale", language: languageOf(deed).name } as const)
    : ({ key: deed, language: "" } as const);
