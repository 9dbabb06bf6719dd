import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { MailLink } from "../../_ui/text/mail-link";
import { Notice } from "../../_ui/text/notice";

/** What brought the user to the sign-in page, where it is one of the known reasons; anything else is ignored. */
export async function LoginNotice({ notice }: { notice: string | undefined }) {
  const t = await getTranslations("login.notices");
  const support = env().SUPPORT_EMAIL;
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
    case "session-timeout":
      return (
        <Notice title={t("sessionTimeout")} className="mb-6">
          {t("sessionTimeoutHint")}
        </Notice>
      );
    case "not-me-sent":
      return (
        <Notice tone="success" title={t("allEnded")} className="mb-6">
          {t("notMeSent")}
        </Notice>
      );
    case "not-me-limited":
      return (
        <Notice tone="warn" title={t("allEnded")} className="mb-6">
          {t("notMeLimited")}
        </Notice>
      );
    case "not-me-administrator":
      return (
        <Notice tone="warn" title={t("allEnded")} className="mb-6">
          {t.rich("notMeAdministrator", { support, mail: () => <MailLink address={support} /> })}
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
