import { getTranslations } from "next-intl/server";
import { Notice } from "../../_ui/notice";

/** What brought the user to the sign-in page, where it is one of the known reasons; anything else is ignored. */
export async function LoginNotice({ notice }: { notice: string | undefined }) {
  const t = await getTranslations("login.notices");
  switch (notice) {
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
    case "signed-out":
      return <Notice tone="success" title={t("signedOut")} className="mb-6" />;
    case "session-ended":
      return (
        <Notice title={t("sessionEnded")} className="mb-6">
          {t("sessionEndedHint")}
        </Notice>
      );
    case "challenge-over":
      return (
        <Notice tone="warn" title={t("challengeOver")} className="mb-6">
          {t("challengeOverHint")}
        </Notice>
      );
    default:
      return null;
  }
}
