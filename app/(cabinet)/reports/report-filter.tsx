import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/lists/search";
import { periodPresets } from "@/lib/lists/period";
import { orderStates, orderTypes } from "@/lib/orders/order-states";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import type { ReportSearch } from "@/lib/reports/report-search";
import { MultiSelect } from "../../_ui/form/multi-select";
import { Field } from "../../_ui/form/field";
import { multiSelectWords } from "../../_ui/form/multi-select-words";
import { FilterForm, roomyColumns } from "../_lists/filter-form";
import { MerchantSelect } from "../_lists/merchant-select";
import { PeriodChips } from "../_lists/period-chips";
import { usualMeans } from "../_orders/usual-means";

type Props = { search: ReportSearch; params: SearchParams; merchants: readonly VisibleMerchant[] };

/** Of which days and which orders the report is: a usual period by one click, the rest by a plain form. */
export async function ReportFilter({ search: { by, period, filter }, params, merchants }: Props) {
  const [t, orders, lists, checks] = await Promise.all([
    getTranslations("reports.period"),
    getTranslations("orders"),
    getTranslations("lists.filter"),
    multiSelectWords(),
  ]);
  const means = [...new Set([...usualMeans, ...(filter.means ?? [])])];
  return (
    <FilterForm
      path="/reports"
      params={params}
      label={t("filter")}
      columns={roomyColumns}
      submit={t("submit")}
      clear={lists("reset")}
      over={<PeriodChips path="/reports" params={params} chosen={period.preset} periods={periodPresets} />}
    >
      <input type="hidden" name="by" value={by} />
      <Field type="date" name="from" label={t("from")} defaultValue={period.from} required />
      <Field type="date" name="to" label={t("to")} defaultValue={period.to} required />
      <MerchantSelect merchants={merchants} chosen={filter.merchant} />
      <MultiSelect
        name="state"
        label={orders("filter.state")}
        options={orderStates.map((state) => ({ value: state, label: orders(`states.${state}`) }))}
        words={checks}
        chosen={filter.state ?? []}
      />
      <MultiSelect
        name="means"
        label={orders("filter.means")}
        options={means.map((name) => ({ value: name, label: name }))}
        words={checks}
        chosen={filter.means ?? []}
      />
      <MultiSelect
        name="type"
        label={orders("filter.type")}
        options={orderTypes.map((type) => ({ value: type, label: orders(`types.${type}`) }))}
        words={checks}
        chosen={filter.type ?? []}
      />
      {filter.currency && (
        <Field
          name="currency"
          label={lists("currency")}
          hint={lists("currencyHint")}
          defaultValue={filter.currency}
          maxLength={3}
          autoComplete="off"
        />
      )}
    </FilterForm>
  );
}
