import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readSearch, type SearchParams } from "@/lib/lists/search";
import { Notice } from "../../../../_ui/text/notice";
import { Result } from "../../../../_ui/overlay/result";

const fields = {
  notice: z.literal("bulk"),
  count: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
};

/** How many users have just been changed at once; `isPartial`: others were not, and are shown again. */
export async function BulkNotice({ search, isPartial }: { search: SearchParams; isPartial?: boolean }) {
  const { notice, count } = readSearch(fields, search).values;
  if (!notice || count === undefined) return null;
  const t = await getTranslations("admin.bulk");
  return isPartial ? (
    <Notice tone="danger" role="alert" title={t("partial", { count })} className="mb-6">
      {t("partialHint")}
    </Notice>
  ) : (
    <Result title={t("done", { count })} />
  );
}
