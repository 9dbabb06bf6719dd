import { getLocale, getTranslations } from "next-intl/server";
import { locales } from "@/lib/i18n/locales";
import { languageOf } from "@/lib/i18n/messages";
import { SwitchButton } from "../_ui/form/switch-button";
import { switchLocaleAction } from "./actions";

/** The languages as a plain form: a choice is remembered, and no script is needed. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations("common"), getLocale()]);
  return (
    <form action={switchLocaleAction} aria-label={t("language")} className="inline-flex gap-0.5">
      {locales.map((locale) => (
        <SwitchButton
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          // What is seen begins what is heard (WCAG 2.5.3), so that who speaks to the page can say it.
          aria-label={`${languageOf(locale).short}, ${languageOf(locale).name}`}
          isCurrent={locale === current}
          className="min-w-9 sm:min-w-11"
        >
          {languageOf(locale).short}
        </SwitchButton>
      ))}
    </form>
  );
}
