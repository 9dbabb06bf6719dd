import { getTranslations } from "next-intl/server";
import { Notice } from "../../../_ui/text/notice";
import { Result } from "../../../_ui/overlay/result";

const refusals = ["not_failed", "link_dead"] as const;

/** What came of sending a letter again, where it is one of the known things; anything else is ignored. */
export async function MailNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("admin.mail");
  if (notice === "resent") return <Result title={t("sentAgain")}>{t("sentAgainHint")}</Result>;
  const refusal = refusals.find((known) => known === notice);
  return refusal ? (
    <Notice tone="danger" role="alert" title={t("notSentAgain")} className="mb-6">
      {t(`refusals.${refusal}`)}
    </Notice>
  ) : null;
}
