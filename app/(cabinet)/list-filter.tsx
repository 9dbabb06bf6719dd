import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { VisibleMerchant } from "@/lib/orders/scope";
import { Button } from "../_ui/button";
import { CheckList } from "../_ui/check-list";
import { Field } from "../_ui/field";
import { LinkButton } from "../_ui/link-button";

type Props = {
  path: Route;
  search: { from?: string; to?: string; number?: string; merchant?: number[] };
  merchants: readonly VisibleMerchant[];
  /** Filters of this list alone. */
  children?: ReactNode;
};

/** The filter over a list: a plain GET form, so that refresh, back and a shared link keep it. */
export async function ListFilter({ path, search, merchants, children }: Props) {
  const t = await getTranslations("orders.filter");
  return (
    <form
      method="get"
      action={path}
      aria-label={t("title")}
      className="mb-5 grid items-start gap-4 rounded-card bg-surface p-5 shadow-card sm:grid-cols-2 lg:grid-cols-[auto_auto_1fr_1fr_1fr] print:hidden"
    >
      <Field type="date" name="from" label={t("from")} defaultValue={search.from} />
      <Field type="date" name="to" label={t("to")} defaultValue={search.to} />
      <Field
        name="number"
        label={t("number")}
        hint={t("numberHint")}
        defaultValue={search.number}
        maxLength={64}
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
      <div className="col-span-full flex flex-wrap gap-2">
        <Button type="submit">{t("submit")}</Button>
        <LinkButton href={path} look="quiet" prefetch={false}>
          {t("reset")}
        </LinkButton>
      </div>
    </form>
  );
}
