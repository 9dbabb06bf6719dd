import { getTranslations } from "next-intl/server";
import type { ListPeriod } from "@/lib/lists/period";
import type { SearchParams } from "@/lib/lists/search";
import { orderStates, orderTypes } from "@/lib/orders/order-states";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import type { VisibleMerchant } from "@/lib/orders/scope";
import { Checkbox } from "../../_ui/checkbox";
import { CheckList } from "../../_ui/check-list";
import { Field } from "../../_ui/field";
import { ListFilter } from "../lists/list-filter";

/** The payment means of this gateway; one that is named in the address is offered as well. */
const usualMeans = ["Visa", "Mastercard", "Belkart", "Mir", "ERIP"];

type Props = {
  params: SearchParams;
  search: OrdersSearch;
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
};

/** The filter of the orders monitor. */
export async function OrderFilter({ params, search, preset, merchants }: Props) {
  const t = await getTranslations("orders");
  const means = [...new Set([...usualMeans, ...(search.means ?? [])])];
  return (
    <ListFilter
      path="/orders"
      params={params}
      search={search}
      preset={preset}
      merchants={merchants}
      moreInForce={Boolean(search.email ?? search.last4 ?? search.type ?? search.means ?? search.expiring)}
      more={
        <>
          <Field
            name="email"
            label={t("filter.email")}
            hint={t("filter.emailHint")}
            defaultValue={search.email}
            maxLength={254}
            autoComplete="off"
          />
          <Field
            name="last4"
            label={t("filter.last4")}
            defaultValue={search.last4}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
          />
          <CheckList
            name="type"
            label={t("filter.type")}
            options={orderTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))}
            any={t("filter.any")}
            chosen={search.type ?? []}
          />
          <CheckList
            name="means"
            label={t("filter.means")}
            options={means.map((name) => ({ value: name, label: name }))}
            any={t("filter.any")}
            chosen={search.means ?? []}
          />
          <Checkbox
            name="expiring"
            value="1"
            label={t("filter.expiring")}
            defaultChecked={search.expiring !== undefined}
          />
        </>
      }
    >
      <CheckList
        name="state"
        label={t("filter.state")}
        options={orderStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        any={t("filter.any")}
        chosen={search.state ?? []}
      />
    </ListFilter>
  );
}
