import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/money";
import type { Total } from "@/lib/reports/summarize-orders";
import type { Column } from "../../_ui/data-table";

/** The columns that every summary ends with: counts and sums of one currency. */
export async function totalColumns(): Promise<Column<Total>[]> {
  const [t, format, locale] = await Promise.all([
    getTranslations("reports.columns"),
    getFormatter(),
    getLocale(),
  ]);
  const money = (amount: bigint, currency: string) => formatMoney(amount, currency, locale);
  return [
    { key: "currency", title: t("currency"), cell: (total) => total.currency },
    { key: "count", title: t("count"), cell: (total) => format.number(total.count), numeric: true },
    {
      key: "amount",
      title: t("amount"),
      cell: (total) => money(total.amount, total.currency),
      numeric: true,
    },
    {
      key: "approvedCount",
      title: t("approvedCount"),
      cell: (total) => format.number(total.approvedCount),
      numeric: true,
    },
    {
      key: "approvedAmount",
      title: t("approvedAmount"),
      cell: (total) => money(total.approvedAmount, total.currency),
      numeric: true,
    },
  ];
}
