import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListPeriod } from "@/lib/lists/period";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import { Button } from "../../_ui/button";
import { Checkbox } from "../../_ui/form/checkbox";
import { Field } from "../../_ui/form/field";
import { LinkButton } from "../../_ui/text/link-button";
import { MerchantSelect } from "./merchant-select";
import { PeriodChips } from "./period-chips";
import { typedFields } from "./typed-fields";

type Props = {
  path: Route;
  params: SearchParams;
  search: { period?: ListPeriod; merchant?: number[]; columns?: readonly string[] };
  ignored: readonly string[];
  /** The period in force, unless its days were typed. */
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
  /** Filters of this list alone, beside those that are always seen. */
  children?: ReactNode;
  /** The same, among those that are folded away, and the names of their fields. */
  more?: { fields: ReactNode; names: readonly string[] };
};

/** Folded away in every list. */
const foldedNames = ["bill", "amountFrom", "amountTo", "currency"];

/** The filter over a list: a plain GET form, so that refresh, back and a shared link keep it. */
export async function ListFilter({
  path,
  params,
  search,
  ignored,
  preset,
  merchants,
  children,
  more,
}: Props) {
  const [t, typed] = await Promise.all([getTranslations("lists.filter"), typedFields(params, ignored)]);
  // Fields keep what is typed in them; another address has its own.
  const place = searchWith(params, {});
  const unfolded = [...foldedNames, ...(more?.names ?? [])].some((name) =>
    [params[name] ?? ""].flat().join("").trim(),
  );
  return (
    <div className="group/filter mb-5 grid gap-4 rounded-card bg-surface p-5 shadow-card print:hidden">
      <PeriodChips path={path} params={params} chosen={preset} />
      {/* On a phone the orders come first; a box and its label unfold the filter without scripts. */}
      <Checkbox label={t("unfold")} className="md:hidden" data-unfolds defaultChecked={ignored.length > 0} />
      <form
        role="search"
        method="get"
        action={path}
        aria-label={t("title")}
        className="grid gap-4 max-md:hidden max-md:group-has-[[data-unfolds]:checked]/filter:grid"
      >
        {search.period && <input type="hidden" name="period" value={search.period} />}
        {search.columns?.map((column) => (
          <input key={column} type="hidden" name="columns" value={column} />
        ))}
        <div
          key={place}
          className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))]"
        >
          <Field {...typed("number")} label={t("number")} hint={t("numberHint")} maxLength={128} />
          {children}
          <MerchantSelect merchants={merchants} chosen={search.merchant} />
          <Field type="date" {...typed("from", "period")} label={t("from")} />
          <Field type="date" {...typed("to")} label={t("to")} />
        </div>
        <details open={unfolded}>
          <summary className="cursor-pointer py-1 text-sm font-medium text-accent">{t("more")}</summary>
          <div key={place} className="mt-3 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <Field {...typed("bill")} label={t("bill")} inputMode="numeric" maxLength={20} />
            <div className="grid grid-cols-2 items-start gap-3">
              <Field
                {...typed("amountFrom", "amount")}
                label={t("amountFrom")}
                inputMode="decimal"
                maxLength={24}
              />
              <Field {...typed("amountTo")} label={t("amountTo")} inputMode="decimal" maxLength={24} />
            </div>
            <Field {...typed("currency")} label={t("currency")} hint={t("currencyHint")} maxLength={3} />
            {more?.fields}
          </div>
        </details>
        <div className="flex flex-wrap gap-2">
          <Button type="submit">{t("submit")}</Button>
          <LinkButton href={path} look="quiet">
            {t("reset")}
          </LinkButton>
        </div>
      </form>
    </div>
  );
}
