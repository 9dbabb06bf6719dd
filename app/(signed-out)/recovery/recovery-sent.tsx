import { getTranslations } from "next-intl/server";
import { DoorHeading } from "../../_ui/door-heading";
import { LinkButton } from "../../_ui/link-button";
import { Notice } from "../../_ui/notice";

/** The letter is on its way. The address is not shown: whoever asked knows it. */
export async function RecoverySent() {
  const t = await getTranslations("recovery");
  return (
    <>
      <DoorHeading title={t("title")} />
      <div className="grid gap-6">
        <Notice tone="success" title={t("sent")}>
          {t("sentHint")}
        </Notice>
        <LinkButton href="/login" look="secondary" className="justify-self-start">
          {t("back")}
        </LinkButton>
      </div>
    </>
  );
}
