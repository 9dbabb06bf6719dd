import { getTranslations } from "next-intl/server";
import { BackLink } from "../../admin/back-link";

/** The way back to all settings. */
export async function SettingsBack() {
  const t = await getTranslations("settings.organisation");
  return <BackLink href="/settings">{t("back")}</BackLink>;
}
