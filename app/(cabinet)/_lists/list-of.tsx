import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type Column, DataTable } from "../../_ui/list/data-table";
import { EmptyState } from "../../_ui/list/empty-state";

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty: {
    /** Where the whole list is, when a search or a place left none of it. */
    whole?: Route;
    title: string;
  };
};

/** The rows of a plain list, without totals and a file, or why there are none. */
export async function ListOf<Row>({ empty, ...table }: Props<Row>) {
  if (table.rows.length > 0) return <DataTable {...table} />;
  const t = await getTranslations("lists.search");
  if (!empty.whole) return <EmptyState title={empty.title} />;
  return (
    <EmptyState title={t("nothingFound")} action={{ href: empty.whole, text: t("showAll") }}>
      {t("nothingFoundHint")}
    </EmptyState>
  );
}
