import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { reportViews, type ReportView } from "@/lib/reports/report-search";
import { LinkButton } from "../../_ui/text/link-button";

type Props = { by: ReportView; unit: "day" | "month"; params: SearchParams };

/** What the report has lines for; the period and the conditions stay. */
export async function ViewLinks({ by, unit, params }: Props) {
  const t = await getTranslations("reports.views");
  return (
    <nav id="views" aria-label={t("title")} className="mb-5 flex flex-wrap gap-2 print:hidden">
      {reportViews.map((view) => (
        <LinkButton
          key={view}
          href={`/reports${searchWith(params, { by: view })}#views` as Route}
          look={by === view ? "primary" : "secondary"}
          aria-current={by === view ? "page" : undefined}
          small
        >
          {t(view === "day" ? unit : view)}
        </LinkButton>
      ))}
    </nav>
  );
}
