import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { periodPresets } from "@/lib/lists/period";
import { orderStates, orderTypes } from "@/lib/orders/order-states";
import type { VisibleMerchant } from "@/lib/orders/scope";
import type { ReportSearch } from "@/lib/reports/report-search";
import { Button } from "../../_ui/button";
import { CheckList } from "../../_ui/check-list";
import { Field } from "../../_ui/field";
import { LinkButton } from "../../_ui/link-button";

type Props = { search: ReportSearch; params: SearchParams; merchants: readonly VisibleMerchant[] };

/** Of which days and which orders the report is: a usual period by one click, the rest by a plain form. */
export async function ReportFilter({ search: { by, period, filter }, params, merchants }: Props) {
  const [t, shared, orders] = await Promise.all([
    getTranslations("reports.period"),
    getTranslations("reports.filter"),
    getTranslations("orders"),
  ]);
  return (
    <div className="mb-5 grid gap-4 rounded-card bg-surface p-5 shadow-card print:hidden">
      <nav aria-label={t("title")} className="flex flex-wrap gap-2">
        {periodPresets.map((preset) => (
          <LinkButton
            key={preset}
            href={
              `/reports${searchWith(params, { period: preset, from: undefined, to: undefined })}` as Route
            }
            look={period.preset === preset ? "primary" : "secondary"}
            aria-current={period.preset === preset ? "page" : undefined}
            small
            prefetch={false}
          >
            {t(preset)}
          </LinkButton>
        ))}
      </nav>
      <form
        method="get"
        action="/reports"
        aria-label={shared("title")}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[auto_auto_1fr_1fr_1fr]"
      >
        <input type="hidden" name="by" value={by} />
        <Field type="date" name="from" label={t("from")} defaultValue={period.from} required />
        <Field type="date" name="to" label={t("to")} defaultValue={period.to} required />
        {merchants.length > 1 && (
          <CheckList
            name="merchant"
            label={shared("merchant")}
            options={merchants.map(({ id, name }) => ({ value: String(id), label: name }))}
            any={shared("any")}
            chosen={(filter.merchant ?? []).map(String)}
          />
        )}
        <CheckList
          name="state"
          label={shared("state")}
          options={orderStates.map((state) => ({ value: state, label: orders(`states.${state}`) }))}
          any={shared("any")}
          chosen={filter.state ?? []}
        />
        <CheckList
          name="type"
          label={shared("type")}
          options={orderTypes.map((type) => ({ value: type, label: orders(`types.${type}`) }))}
          any={shared("any")}
          chosen={filter.type ?? []}
        />
        <div className="col-span-full flex flex-wrap gap-2">
          <Button type="submit">{t("submit")}</Button>
          <LinkButton href="/reports" look="quiet" prefetch={false}>
            {shared("reset")}
          </LinkButton>
        </div>
      </form>
    </div>
  );
}
