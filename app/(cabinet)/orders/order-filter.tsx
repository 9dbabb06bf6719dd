import { getTranslations } from "next-intl/server";
import type { ListPeriod } from "@/lib/lists/period";
import type { SearchParams } from "@/lib/lists/search";
import { orderStates, orderTypes } from "@/lib/orders/order-states";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import { Checkbox } from "../../_ui/form/checkbox";
import { MultiSelect } from "../../_ui/form/multi-select";
import { Field } from "../../_ui/form/field";
import { multiSelectWords } from "../../_ui/form/multi-select-words";
import { ListFilter } from "../_lists/list-filter";
import { typedFields } from "../_lists/typed-fields";
import { usualMeans } from "../_orders/usual-means";

type Props = {
  params: SearchParams;
  search: OrdersSearch;
  ignored: readonly string[];
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
};

/** The filter of the orders monitor. */
export async function OrderFilter({ params, search, ignored, preset, merchants }: Props) {
  const [t, typed, checks] = await Promise.all([
    getTranslations("orders"),
    typedFields(params, ignored),
    multiSelectWords(),
  ]);
  const means = [...new Set([...usualMeans, ...(search.means ?? [])])];
  return (
    <ListFilter
      path="/orders"
      params={params}
      search={search}
      preset={preset}
      merchants={merchants}
      ignored={ignored}
      more={{
        names: ["email", "last4", "type", "means", "expiring"],
        fields: (
          <>
            <Field
              {...typed("email")}
              label={t("filter.email")}
              hint={t("filter.emailHint")}
              maxLength={254}
            />
            <Field {...typed("last4")} label={t("filter.last4")} inputMode="numeric" maxLength={4} />
            <MultiSelect
              name="type"
              label={t("filter.type")}
              options={orderTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))}
              words={checks}
              chosen={search.type ?? []}
            />
            <MultiSelect
              name="means"
              label={t("filter.means")}
              options={means.map((name) => ({ value: name, label: name }))}
              words={checks}
              chosen={search.means ?? []}
            />
            <Checkbox
              name="expiring"
              value="1"
              label={t("filter.expiring")}
              defaultChecked={search.expiring !== undefined}
            />
          </>
        ),
      }}
    >
      <MultiSelect
        name="state"
        label={t("filter.state")}
        options={orderStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        words={checks}
        chosen={search.state ?? []}
      />
    </ListFilter>
  );
}
