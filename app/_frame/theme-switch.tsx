import { getTranslations } from "next-intl/server";
import { readTheme } from "@/lib/preferences/theme-cookie";
import { themes } from "@/lib/preferences/themes";
import { SwitchButton } from "../_ui/form/switch-button";
import { switchThemeAction } from "./actions";

/** Light, dark or as the system is, as a plain form: the choice is remembered, and no script is needed. */
export async function ThemeSwitch() {
  const [t, current] = await Promise.all([getTranslations("common.theme"), readTheme()]);
  return (
    <form action={switchThemeAction} aria-label={t("label")} className="-mx-2 inline-flex flex-wrap">
      {themes.map((theme) => (
        <SwitchButton key={theme} name="theme" value={theme} isCurrent={theme === current}>
          {t(theme)}
        </SwitchButton>
      ))}
    </form>
  );
}
