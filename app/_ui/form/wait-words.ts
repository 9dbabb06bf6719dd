/** A text of waiting in every plural form of a language, with `#` where the number goes. */
export type WaitWords = { locale: string; forms: Partial<Record<Intl.LDMLPluralRule, string>> };

/**
 * Writes the forms on the server, where the messages are: an action's refusal carries seconds only, and the
 * component that shows it does not translate.
 */
export function waitWords(locale: string, write: (minutes: number) => string): WaitWords {
  const rules = new Intl.PluralRules(locale);
  const forms: WaitWords["forms"] = {};
  for (const minutes of Array.from({ length: 30 }, (_, index) => index + 1))
    forms[rules.select(minutes)] ??= write(minutes).replace(String(minutes), "#");
  return { locale, forms };
}

/** The text for a wait of so many seconds, in whole minutes, never less than the wait. */
export function waitText({ locale, forms }: WaitWords, seconds = 60) {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return forms[new Intl.PluralRules(locale).select(minutes)]?.replace("#", String(minutes));
}
