import { getTranslations } from "next-intl/server";
import { Notice } from "../../_ui/notice";

/** What has just been done, where it is one of the known things; anything else is ignored. */
export async function SettingsNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("settings.notices");
  switch (notice) {
    case "preferences-saved":
      return <Notice tone="success" title={t("preferencesSaved")} className="mb-6" />;
    case "preferences-rejected":
      return (
        <Notice tone="danger" role="alert" title={t("preferencesRejected")} className="mb-6">
          {t("preferencesRejectedHint")}
        </Notice>
      );
    case "password-changed":
      return (
        <Notice tone="success" title={t("passwordChanged")} className="mb-6">
          {t("passwordChangedHint")}
        </Notice>
      );
    case "password-weak":
      return (
        <Notice tone="warn" title={t("passwordChanged")} className="mb-6">
          {t("passwordWeakHint")}
        </Notice>
      );
    case "session-ended":
      return <Notice tone="success" title={t("sessionEnded")} className="mb-6" />;
    case "sessions-ended":
      return <Notice tone="success" title={t("sessionsEnded")} className="mb-6" />;
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
