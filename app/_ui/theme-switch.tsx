import { getTranslations } from "next-intl/server";
import { switchThemeAction } from "@/app/actions";
import { readTheme } from "@/lib/preferences/theme-cookie";
import { themes } from "@/lib/preferences/themes";
import { classNames } from "./class-names";

/** Light, dark or as the system is, as a plain form: the choice is remembered, and no script is needed. */
export async function ThemeSwitch() {
  const [t, current] = await Promise.all([getTranslations("common.theme"), readTheme()]);
  return (
    <form action={switchThemeAction} aria-label={t("label")} className="-mx-2 inline-flex flex-wrap">
      {themes.map((theme) => (
        <button
          key={theme}
          name="theme"
          value={theme}
          aria-current={theme === current || undefined}
          className={classNames(
            "min-h-9 cursor-pointer rounded-lg px-2 text-sm hover:bg-sunken",
            theme === current
              ? "font-semibold text-ink underline decoration-2 underline-offset-6"
              : "text-ink-soft hover:text-ink",
          )}
        >
          {t(theme)}
        </button>
      ))}
    </form>
  );
}
