import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { todayIn } from "@/lib/calendar-date";
import { dayFormat } from "@/lib/moment-format";
import { merchantScope } from "@/lib/orders/scope";
import { longestPeriodDays, readReportPeriod } from "@/lib/reports/report-period";
import { summarizeOrders } from "@/lib/reports/summarize-orders";
import { EmptyState } from "../../_ui/empty-state";
import { Notice } from "../../_ui/notice";
import { PageHeader } from "../../_ui/page-header";
import { PeriodForm } from "./period-form";
import { Summaries } from "./summaries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("reports") };
}

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const user = await requireUser();
  const period = readReportPeriod(await searchParams, todayIn(user.enterpriseTimeZone));
  const [totals, { merchants }, t, sections, format, locale] = await Promise.all([
    summarizeOrders(user, period),
    merchantScope(user),
    getTranslations("reports"),
    getTranslations("cabinet"),
    getFormatter(),
    getLocale(),
  ]);
  const day = (date: string) => format.dateTime(new Date(date), { ...dayFormat(locale), timeZone: "UTC" });
  return (
    <>
      <PageHeader
        title={sections("reports")}
        about={t("period.shown", {
          from: day(period.from),
          to: day(period.to),
          zone: user.enterpriseTimeZone,
        })}
      />
      <PeriodForm period={period} />
      {period.problem && (
        <Notice tone="warn" className="mb-5">
          {t(`period.problems.${period.problem}`, { days: longestPeriodDays })}
        </Notice>
      )}
      {totals.byCurrency.length > 0 ? (
        <>
          <p className="mb-6 text-sm text-ink-soft">{t("note")}</p>
          <Summaries totals={totals} />
        </>
      ) : merchants.length === 0 ? (
        <EmptyState title={t("empty.unassigned")}>{t("empty.unassignedHint")}</EmptyState>
      ) : (
        <EmptyState title={t("empty.title")}>{t("empty.hint")}</EmptyState>
      )}
    </>
  );
}
