import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readSearch, type SearchParams } from "@/lib/lists/search";
import { Notice } from "../../../../_ui/text/notice";
import { Result } from "../../../../_ui/overlay/result";
import { DoneNotice } from "../../../_lists/done-notice";

const countField = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);

/** What has just been done with a profile or to users, where it is one of the known things. */
export async function ProfileNotice({ search }: { search: SearchParams }) {
  const t = await getTranslations("admin.profile");
  if (search.notice === "changed_meanwhile")
    return (
      <Notice tone="danger" role="alert" title={t("delete.refused")} className="mb-6">
        {t("delete.changedMeanwhile")}
      </Notice>
    );
  const { count = 0 } = readSearch({ count: countField }, search).values;
  if (search.notice === "refused")
    return (
      <Notice tone="danger" role="alert" title={t("apply.refused")} className="mb-6">
        {t("apply.refusedHint", { count })}
      </Notice>
    );
  if (search.notice !== "applied") return <DoneNotice notice={search.notice} />;
  return <Result title={t("apply.done", { count })} />;
}
