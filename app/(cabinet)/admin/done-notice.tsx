import { getTranslations } from "next-intl/server";
import { Notice } from "../../_ui/notice";

/** What has just been done, where it is one of the known things; anything else is ignored. */
export async function DoneNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("admin.done");
  return notice === "created" || notice === "saved" || notice === "deleted" ? (
    <Notice tone="success" title={t(notice)} className="mb-6" />
  ) : null;
}
