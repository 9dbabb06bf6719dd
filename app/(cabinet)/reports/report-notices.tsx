import { getTranslations } from "next-intl/server";
import { longestPeriodDays } from "@/lib/reports/report-period";
import type { VisibleMerchant } from "@/lib/orders/scope";
import type { ReportSearch } from "@/lib/reports/report-search";
import { Notice } from "../../_ui/text/notice";

type Props = { search: ReportSearch; merchants: readonly VisibleMerchant[] };

/** What of the address was not taken as it stands, and why. */
export async function ReportNotices({ search: { period, filter, ignored }, merchants }: Props) {
  const [t, lists] = await Promise.all([getTranslations("reports"), getTranslations("lists.filter")]);
  const unknown = (filter.merchant ?? []).filter((wanted) => merchants.every(({ id }) => id !== wanted));
  const fields = ignored
    .map((field) => (field === "by" ? t("filter.ignoredFields.by") : lists(`ignoredFields.${field}`)))
    .join(", ");
  const words = [
    period.problem && t(`period.problems.${period.problem}`, { days: longestPeriodDays }),
    ignored.length > 0 && lists("ignored", { fields }),
    unknown.length > 0 && t("filter.unknownMerchants", { merchants: unknown.join(", ") }),
  ];
  return words.map(
    (said) =>
      said && (
        <Notice key={said} tone="warn" className="mb-5">
          {said}
        </Notice>
      ),
  );
}
