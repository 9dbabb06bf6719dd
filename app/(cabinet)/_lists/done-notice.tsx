import { getTranslations } from "next-intl/server";
import { Result } from "../../_ui/overlay/result";

/** What has just been done, where it is one of the known things; anything else is ignored. */
export async function DoneNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("common.done");
  return notice === "created" || notice === "saved" || notice === "deleted" ? (
    <Result title={t(notice)} />
  ) : null;
}
