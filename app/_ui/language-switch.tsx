import { getLocale, getTranslations } from "next-intl/server";
import { switchLocaleAction } from "@/app/actions";
import { locales } from "@/lib/i18n/locales";
import { languageOf } from "@/lib/i18n/messages";
import { classNames } from "./class-names";

/** The languages as a plain form: a choice is remembered, and no script is needed. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations("common"), getLocale()]);
  return (
    <form action={switchLocaleAction} aria-label={t("language")} className="inline-flex gap-0.5">
      {locales.map((locale) => (
        <button
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          // What is seen begins what is heard (WCAG 2.5.3), so that who speaks to the page can say it.
          aria-label={`${languageOf(locale).short}, ${languageOf(locale).name}`}
          aria-current={locale === current || undefined}
          className={classNames(
            "min-h-9 min-w-9 cursor-pointer rounded-lg px-2 text-sm hover:bg-sunken sm:min-w-11",
            locale === current
              ? "font-semibold text-ink underline decoration-2 underline-offset-6"
              : "text-ink-soft hover:text-ink",
          )}
        >
          {languageOf(locale).short}
        </button>
      ))}
    </form>
  );
}
