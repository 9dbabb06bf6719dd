import { getTranslations } from "next-intl/server";
import { EmptyState } from "../../_ui/list/empty-state";

/** Why a report has no lines, and what to do about it. */
export async function ReportEmpty({ unassigned, filtered }: { unassigned: boolean; filtered: boolean }) {
  const [t, lists] = await Promise.all([getTranslations("reports.empty"), getTranslations("lists")]);
  if (unassigned)
    return <EmptyState title={lists("empty.unassigned")}>{lists("empty.unassignedHint")}</EmptyState>;
  if (!filtered) return <EmptyState title={t("title")}>{t("hint")}</EmptyState>;
  return (
    <EmptyState title={t("filtered")} action={{ href: "/reports", text: lists("filter.reset") }}>
      {t("filteredHint")}
    </EmptyState>
  );
}
