import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { todayIn } from "@/lib/format/calendar-date";
import { merchantScope } from "@/lib/orders/merchant-scope";
import { readReportSearch } from "@/lib/reports/report-search";
import { summarizeOrders } from "@/lib/reports/summarize-orders";
import { PageHeader } from "../../_ui/text/page-header";
import { ExportLinks } from "../_lists/export-links";
import { CurrencySection } from "./currency-section";
import { CurrencyTable } from "./currency-table";
import { CurrencyTotals } from "./currency-totals";
import { ReportConditions } from "./report-conditions";
import { ReportEmpty } from "./report-empty";
import { ReportFilter } from "./report-filter";
import { ReportNotices } from "./report-notices";
import { ReportTabs } from "./_frame/report-tabs";
import { reportWords } from "./report-words";
import { ViewLinks } from "./view-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("reports") };
}

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const user = await requireUser();
  const params = await searchParams;
  const today = todayIn(user.enterpriseTimeZone);
  const search = readReportSearch(params, today);
  const { by, period, filter } = search;
  const [summary, { merchants }, t, sections, words] = await Promise.all([
    summarizeOrders(user, period, filter, by === "currency" ? [] : [by]),
    merchantScope(user),
    getTranslations("reports"),
    getTranslations("cabinet"),
    reportWords(),
  ]);
  const { currencies, previous, unit } = summary;
  const days = { from: words.day(period.from), to: words.day(period.to) };
  return (
    <>
      <PageHeader
        title={sections("reports")}
        about={t("period.shown", { ...days, zone: user.enterpriseTimeZone })}
        actions={currencies.length > 0 && <ExportLinks user={user} path="/reports" params={params} />}
      />
      <ReportTabs here="/reports" />
      <ReportFilter search={search} params={params} merchants={merchants} />
      <ReportConditions filter={filter} merchants={merchants} />
      <ReportNotices search={search} merchants={merchants} />
      {currencies.length > 0 ? (
        <>
          <p className="mb-6 max-w-prose text-sm text-ink-soft">
            {t("period.previous", { from: words.day(previous.from), to: words.day(previous.to) })}{" "}
            {period.from <= today && today <= period.to && t("period.growing")} {t("note")}
          </p>
          <CurrencyTotals currencies={currencies} />
          <ViewLinks by={by} unit={unit} params={params} />
          <p className="mb-6 max-w-prose text-sm text-ink-soft print:hidden">{t("linesHint")}</p>
          <div className="grid grid-cols-1 gap-10">
            {by === "currency" ? (
              <CurrencyTable currencies={currencies} search={search} />
            ) : (
              currencies.map((own) => (
                <CurrencySection key={own.currency} {...{ summary, own, by, search, merchants }} />
              ))
            )}
          </div>
        </>
      ) : (
        <ReportEmpty unassigned={merchants.length === 0} filtered={Object.keys(filter).length > 0} />
      )}
    </>
  );
}
