import { getLocale, getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/format/money";
import { type Column, DataTable } from "../../_ui/list/data-table";
import { Facts } from "../../_ui/list/facts";
import { Pager } from "../../_ui/list/pager";
import { Exhibit } from "./exhibit";

type Row = { number: string; amount: bigint };

const rows: readonly Row[] = [
  { number: "A-1001", amount: 120_450n },
  { number: "A-1002", amount: 1_800n },
  { number: "A-1003", amount: 31_075n },
];

/** What shows many things at once, or many sides of one. */
export async function Lists() {
  const [t, orders, pager, locale] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("orders.columns"),
    getTranslations("lists.nextPager"),
    getLocale(),
  ]);
  const columns: Column<Row>[] = [
    { key: "number", title: orders("orderNumber"), cell: ({ number }) => number, heading: true },
    {
      key: "amount",
      title: orders("amount"),
      cell: ({ amount }) => formatMoney(amount, "BYN", locale),
      numeric: true,
    },
  ];
  return (
    <Exhibit names="DataTable, Pager, Facts">
      <DataTable caption={t("sample")} columns={columns} rows={rows} rowKey={({ number }) => number} />
      <Pager
        label={pager("label")}
        first={{ href: "/dev/ui", text: pager("first") }}
        older={{ href: "/dev/ui", text: pager("next") }}
      />
      <Facts facts={columns.map(({ title, cell }) => ({ label: title, value: cell(rows[0]!) }))} />
    </Exhibit>
  );
}
