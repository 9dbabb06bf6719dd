import { getTranslations } from "next-intl/server";
import { Notice } from "../../_ui/text/notice";
import { Result } from "../../_ui/overlay/result";

/** What has just been done, where it is one of the known things; anything else is ignored. */
export async function SettingsNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("settings.notices");
  switch (notice) {
    case "preferences-saved":
      return <Result title={t("preferencesSaved")} />;
    case "preferences-rejected":
      return (
        <Notice tone="danger" role="alert" title={t("preferencesRejected")} className="mb-6">
          {t("preferencesRejectedHint")}
        </Notice>
      );
    case "password-changed":
      return (
        <Result title={t("passwordChanged")} stays>
          {t("passwordChangedHint")}
        </Result>
      );
    case "password-weak":
      return (
        <Notice tone="warn" title={t("passwordChanged")} className="mb-6">
          {t("passwordWeakHint")}
        </Notice>
      );
    case "session-ended":
      return <Result title={t("sessionEnded")} />;
    case "sessions-ended":
      return <Result title={t("sessionsEnded")} />;
    case "second-factor-off":
      return (
        <Notice tone="warn" title={t("secondFactorOff")} className="mb-6">
          {t("secondFactorOffHint")}
        </Notice>
      );
    default:
      return null;
  }
}
