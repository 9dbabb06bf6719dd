import { getTranslations } from "next-intl/server";
import type { ListPeriod } from "@/lib/lists/period";
import type { SearchParams } from "@/lib/lists/search";
import { operationCodes, operationStates } from "@/lib/operations/operation-codes";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import { MultiSelect } from "../../_ui/form/multi-select";
import { multiSelectWords } from "../../_ui/form/multi-select-words";
import { ListFilter } from "../_lists/list-filter";

type Props = {
  params: SearchParams;
  search: OperationsSearch;
  ignored: readonly string[];
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
};

/** The filter of the operations monitor. */
export async function OperationFilter({ params, search, ignored, preset, merchants }: Props) {
  const [t, checks] = await Promise.all([getTranslations("operations"), multiSelectWords()]);
  return (
    <ListFilter
      path="/operations"
      params={params}
      search={search}
      ignored={ignored}
      preset={preset}
      merchants={merchants}
    >
      <MultiSelect
        name="code"
        label={t("columns.code")}
        options={operationCodes.map((code) => ({ value: String(code), label: t(`codes.${code}`) }))}
        words={checks}
        chosen={(search.code ?? []).map(String)}
      />
      <MultiSelect
        name="state"
        label={t("columns.state")}
        options={operationStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        words={checks}
        chosen={search.state ?? []}
      />
    </ListFilter>
  );
}
