import type { useTranslations } from "next-intl";

/*
 * Checked by the compiler alone: a line marked as an error that is none fails the type check.
 */

declare const door: ReturnType<typeof useTranslations<"login">>;

door("submit");
// @ts-expect-error A misspelt key is refused.
door("sumbit");

declare const translate: typeof useTranslations;
// @ts-expect-error A misspelt namespace is refused.
void (() => translate("logim"));
