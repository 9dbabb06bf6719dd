import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { type ListPeriod, periodPresets } from "@/lib/lists/period";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import type { VisibleMerchant } from "@/lib/orders/scope";
import { registrySelections } from "@/lib/registry/registry-selection";
import type { RegistrySearch } from "@/lib/registry/registry-search";
import { Button } from "../../../_ui/form/button";
import { MultiSelect } from "../../../_ui/form/multi-select";
import { Field } from "../../../_ui/form/field";
import { LinkButton } from "../../../_ui/text/link-button";
import { Select } from "../../../_ui/form/select";
import { multiSelectWords } from "../../../_ui/form/multi-select-words";
import { PeriodChips } from "../../_lists/period-chips";

type Props = {
  params: SearchParams;
  search: RegistrySearch;
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
};

/** Of which days, results and merchants a registry is. */
export async function RegistryFilter({ params, search, preset, merchants }: Props) {
  const [t, filter, checks] = await Promise.all([
    getTranslations("reports.registry"),
    getTranslations("lists.filter"),
    multiSelectWords(),
  ]);
  return (
    <div className="mb-5 grid gap-4 rounded-card bg-surface p-5 shadow-card print:hidden">
      <PeriodChips path="/reports/registry" params={params} chosen={preset} periods={periodPresets} />
      <form
        role="search"
        method="get"
        action="/reports/registry"
        aria-label={filter("title")}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))]"
      >
        {search.period && <input type="hidden" name="period" value={search.period} />}
        {/* Fields keep what is typed in them; another address has its own. */}
        <Fragment key={searchWith(params, {})}>
          <Field type="date" name="from" label={filter("from")} defaultValue={search.from} />
          <Field type="date" name="to" label={filter("to")} defaultValue={search.to} />
          <Select
            name="selection"
            label={t("selection")}
            defaultValue={search.selection}
            options={registrySelections.map((value) => ({ value, label: t(`selections.${value}`) }))}
          />
          {merchants.length > 1 && (
            <MultiSelect
              name="merchant"
              label={filter("merchant")}
              options={merchants.map(({ id, name }) => ({ value: String(id), label: name }))}
              words={checks}
              chosen={(search.merchant ?? []).map(String)}
            />
          )}
        </Fragment>
        <div className="col-span-full flex flex-wrap gap-2">
          <Button type="submit">{filter("submit")}</Button>
          <LinkButton href="/reports/registry" look="quiet">
            {filter("reset")}
          </LinkButton>
        </div>
      </form>
    </div>
  );
}
