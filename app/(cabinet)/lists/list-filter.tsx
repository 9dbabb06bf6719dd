import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListPeriod } from "@/lib/lists/period";
import type { SearchParams } from "@/lib/lists/search";
import type { VisibleMerchant } from "@/lib/orders/scope";
import { Button } from "../../_ui/button";
import { CheckList } from "../../_ui/check-list";
import { Field } from "../../_ui/field";
import { LinkButton } from "../../_ui/link-button";
import { PeriodChips } from "./period-chips";

interface Search {
  period?: ListPeriod;
  from?: string;
  to?: string;
  number?: string;
  bill?: string;
  currency?: string;
  amountFrom?: string;
  amountTo?: string;
  merchant?: number[];
  columns?: readonly string[];
}

type Props = {
  path: Route;
  params: SearchParams;
  search: Search;
  /** The period in force, unless its days were typed. */
  preset: ListPeriod | undefined;
  merchants: readonly VisibleMerchant[];
  /** Filters of this list alone, beside those that are always seen. */
  children?: ReactNode;
  /** The same, among those that are folded away. */
  more?: ReactNode;
  /** Whether one of the folded ones of this list is in force. */
  moreInForce?: boolean;
};

/** The filter over a list: a plain GET form, so that refresh, back and a shared link keep it. */
export async function ListFilter({
  path,
  params,
  search,
  preset,
  merchants,
  children,
  more,
  moreInForce,
}: Props) {
  const t = await getTranslations("orders.filter");
  const unfolded = moreInForce || search.bill || search.currency || search.amountFrom || search.amountTo;
  return (
    <div className="mb-5 grid gap-4 rounded-card bg-surface p-5 shadow-card print:hidden">
      <PeriodChips path={path} params={params} chosen={preset} />
      <form method="get" action={path} aria-label={t("title")} className="grid gap-4">
        {search.period && <input type="hidden" name="period" value={search.period} />}
        {search.columns?.map((column) => (
          <input key={column} type="hidden" name="columns" value={column} />
        ))}
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field
            name="number"
            label={t("number")}
            hint={t("numberHint")}
            defaultValue={search.number}
            maxLength={128}
            autoComplete="off"
          />
          {children}
          {merchants.length > 1 && (
            <CheckList
              name="merchant"
              label={t("merchant")}
              options={merchants.map(({ id, name }) => ({ value: String(id), label: name }))}
              any={t("any")}
              chosen={(search.merchant ?? []).map(String)}
            />
          )}
          <div className="grid grid-cols-2 gap-3">
            <Field type="date" name="from" label={t("from")} defaultValue={search.from} />
            <Field type="date" name="to" label={t("to")} defaultValue={search.to} />
          </div>
        </div>
        <details open={Boolean(unfolded)} className="group">
          <summary className="cursor-pointer py-1 text-sm font-medium text-accent">{t("more")}</summary>
          <div className="mt-3 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <Field
              name="bill"
              label={t("bill")}
              defaultValue={search.bill}
              inputMode="numeric"
              maxLength={20}
              autoComplete="off"
            />
            <div className="grid grid-cols-2 gap-3">
              <Field
                name="amountFrom"
                label={t("amountFrom")}
                defaultValue={search.amountFrom}
                inputMode="decimal"
                maxLength={24}
                autoComplete="off"
              />
              <Field
                name="amountTo"
                label={t("amountTo")}
                defaultValue={search.amountTo}
                inputMode="decimal"
                maxLength={24}
                autoComplete="off"
              />
            </div>
            <Field
              name="currency"
              label={t("currency")}
              hint={t("currencyHint")}
              defaultValue={search.currency}
              maxLength={3}
              autoComplete="off"
            />
            {more}
          </div>
        </details>
        <div className="flex flex-wrap gap-2">
          <Button type="submit">{t("submit")}</Button>
          <LinkButton href={path} look="quiet" prefetch={false}>
            {t("reset")}
          </LinkButton>
        </div>
      </form>
    </div>
  );
}
