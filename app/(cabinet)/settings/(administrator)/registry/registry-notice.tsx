import { getTranslations } from "next-intl/server";
import { Result } from "../../../../_ui/overlay/result";
import { DoneNotice } from "../../../_lists/done-notice";

/** What has just been done, where it is one of the known things; anything else is ignored. */
export async function RegistryNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("settings.registry");
  if (notice !== "resent") return <DoneNotice notice={notice} />;
  return <Result title={t("sentAgain")}>{t("sentAgainHint")}</Result>;
}
