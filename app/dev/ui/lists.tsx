import { getTranslations } from "next-intl/server";
import { type Column, DataTable } from "../../_ui/data-table";
import { Facts } from "../../_ui/facts";
import { Pager } from "../../_ui/pager";
import { Exhibit } from "./exhibit";

type Row = { number: string; amount: string };

const rows: readonly Row[] = [
  { number: "A-1001", amount: "1 204.50" },
  { number: "A-1002", amount: "18.00" },
  { number: "A-1003", amount: "310.75" },
];

/** What shows many things at once, or many sides of one. */
export async function Lists() {
  const [t, orders, admin] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("orders.columns"),
    getTranslations("admin"),
  ]);
  const columns: Column<Row>[] = [
    { key: "number", title: orders("orderNumber"), cell: ({ number }) => number, heading: true },
    { key: "amount", title: orders("amount"), cell: ({ amount }) => amount, numeric: true },
  ];
  return (
    <Exhibit names="DataTable, Pager, Facts">
      <DataTable caption={t("sample")} columns={columns} rows={rows} rowKey={({ number }) => number} />
      <Pager
        label={admin("pages")}
        first={{ href: "/dev/ui", text: admin("firstPage") }}
        older={{ href: "/dev/ui", text: admin("nextPage") }}
      />
      <Facts facts={columns.map(({ title, cell }) => ({ label: title, value: cell(rows[0]!) }))} />
    </Exhibit>
  );
}
