import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { periodPresets, type ReportPeriod } from "@/lib/reports/report-period";
import { Button } from "../../_ui/button";
import { Field } from "../../_ui/field";
import { LinkButton } from "../../_ui/link-button";

/** Which days the report covers: a usual period by one click, or two dates. */
export async function PeriodForm({ period }: { period: ReportPeriod }) {
  const t = await getTranslations("reports.period");
  return (
    <div className="mb-5 grid gap-4 rounded-card bg-surface p-5 shadow-card print:hidden">
      <nav aria-label={t("title")} className="flex flex-wrap gap-2">
        {periodPresets.map((preset) => (
          <LinkButton
            key={preset}
            href={`/reports?period=${preset}` as Route}
            look={period.preset === preset ? "primary" : "secondary"}
            aria-current={period.preset === preset ? "page" : undefined}
            small
            prefetch={false}
          >
            {t(preset)}
          </LinkButton>
        ))}
      </nav>
      <form method="get" action="/reports" aria-label={t("title")} className="flex flex-wrap items-end gap-4">
        <Field type="date" name="from" label={t("from")} defaultValue={period.from} required />
        <Field type="date" name="to" label={t("to")} defaultValue={period.to} required />
        <Button type="submit" look="secondary">
          {t("submit")}
        </Button>
      </form>
    </div>
  );
}
