import { getTranslations } from "next-intl/server";
import type { ReportSearch } from "@/lib/reports/report-search";
import type { CurrencySummary } from "@/lib/reports/summary";
import { DataTable } from "../../_ui/list/data-table";
import { figureColumns, nameColumn, type Row } from "./line-columns";
import { ordersAddress } from "./orders-address";

type Props = { currencies: readonly CurrencySummary[]; search: ReportSearch };

/** The currencies under one another, each compared with itself in the previous period. */
export async function CurrencyTable({ currencies, search: { period, filter } }: Props) {
  const [t, figures] = await Promise.all([getTranslations("reports"), figureColumns()]);
  const rows = currencies.map(({ currency, total }): Row => {
    const href = total.now.count ? ordersAddress(period, currency, filter) : undefined;
    return { key: currency, name: currency, currency, href, ...total };
  });
  const { count, previousCount, changeCount, amount, previousAmount, changeAmount } = figures;
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2 className="text-heading">{t("views.currency")}</h2>
      <DataTable
        caption={t("views.currency")}
        columns={[
          nameColumn(t("columns.currency")),
          ...[count, previousCount, changeCount, amount, previousAmount, changeAmount],
        ]}
        rows={rows}
        rowKey={({ key }) => key}
        fitsPaper
      />
    </section>
  );
}
