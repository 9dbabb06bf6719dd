import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type ListPeriod, listPeriods } from "@/lib/lists/period";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { LinkButton } from "../../_ui/text/link-button";

type Props = {
  path: Route;
  params: SearchParams;
  chosen: ListPeriod | undefined;
  /** Those on offer. */
  periods?: readonly ListPeriod[];
};

/** The usual periods by one click; the rest of the filter stays. */
export async function PeriodChips({ path, params, chosen, periods = listPeriods }: Props) {
  const t = await getTranslations("lists.period");
  return (
    <nav aria-label={t("title")} className="flex flex-wrap gap-2">
      {periods.map((period) => (
        <LinkButton
          key={period}
          href={
            `${path}${searchWith(params, { period, from: undefined, to: undefined, page: undefined, notice: undefined })}` as Route
          }
          look={chosen === period ? "primary" : "secondary"}
          aria-current={chosen === period ? "true" : undefined}
          small
        >
          {t(period)}
        </LinkButton>
      ))}
    </nav>
  );
}
