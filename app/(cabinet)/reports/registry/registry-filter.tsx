import { getTranslations } from "next-intl/server";
import type { ListPeriod } from "@/lib/lists/period";
import type { SearchParams } from "@/lib/lists/search";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import { registrySelections } from "@/lib/registry/registry-selection";
import type { RegistrySearch } from "@/lib/registry/registry-search";
import { Field } from "../../../_ui/form/field";
import { Select } from "../../../_ui/form/select";
import { FilterForm, roomyColumns } from "../../_lists/filter-form";
import { MerchantSelect } from "../../_lists/merchant-select";
import { PeriodChips } from "../../_lists/period-chips";

type Props = {
  params: SearchParams;
  search: RegistrySearch;
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
};

/** Of which days, results and merchants a registry is. */
export async function RegistryFilter({ params, search, preset, merchants }: Props) {
  const [t, filter] = await Promise.all([getTranslations("registry"), getTranslations("lists.filter")]);
  return (
    <FilterForm
      path="/reports/registry"
      params={params}
      label={filter("title")}
      columns={roomyColumns}
      submit={filter("submit")}
      clear={filter("reset")}
      over={<PeriodChips path="/reports/registry" params={params} chosen={preset} />}
    >
      {search.period && <input type="hidden" name="period" value={search.period} />}
      <Field type="date" name="from" label={filter("from")} defaultValue={search.from} />
      <Field type="date" name="to" label={filter("to")} defaultValue={search.to} />
      <Select
        name="selection"
        label={t("selection")}
        defaultValue={search.selection}
        options={registrySelections.map((value) => ({ value, label: t(`selections.${value}`) }))}
      />
      <MerchantSelect merchants={merchants} chosen={search.merchant} />
    </FilterForm>
  );
}
