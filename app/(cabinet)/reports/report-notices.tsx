import { getTranslations } from "next-intl/server";
import { longestPeriodDays } from "@/lib/reports/report-period";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import type { ReportSearch } from "@/lib/reports/report-search";
import { Notice } from "../../_ui/text/notice";
import { IgnoredFields } from "../_lists/ignored-fields";

type Props = { search: ReportSearch; merchants: readonly VisibleMerchant[] };

/** What of the address was not taken as it stands, and why. */
export async function ReportNotices({ search: { period, filter, ignored }, merchants }: Props) {
  const [t, lists] = await Promise.all([getTranslations("reports"), getTranslations("lists.filter")]);
  const unknown = (filter.merchant ?? []).filter((wanted) => merchants.every(({ id }) => id !== wanted));
  return (
    <>
      {period.problem && (
        <Notice tone="warn" className="mb-5">
          {t(`period.problems.${period.problem}`, { days: longestPeriodDays })}
        </Notice>
      )}
      <IgnoredFields
        fields={ignored}
        word={(field) => (field === "by" ? t("filter.ignoredFields.by") : lists(`ignoredFields.${field}`))}
      />
      {unknown.length > 0 && (
        <Notice tone="warn" className="mb-5">
          {t("filter.unknownMerchants", { merchants: unknown.join(", ") })}
        </Notice>
      )}
    </>
  );
}
