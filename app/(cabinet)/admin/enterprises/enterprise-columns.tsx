import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ListedEnterprise } from "@/lib/enterprises/list-enterprises";
import type { Column } from "../../../_ui/list/data-table";
import { RowLink } from "../../../_ui/list/row-link";

/** The columns of the list of enterprises. */
export async function enterpriseColumns(): Promise<Column<ListedEnterprise>[]> {
  const t = await getTranslations("admin.enterprises.columns");
  return [
    {
      key: "name",
      title: t("name"),
      heading: true,
      cell: ({ id, name }) => <RowLink href={`/admin/enterprises/${id}` as Route}>{name}</RowLink>,
    },
    { key: "timeZone", title: t("timeZone"), cell: ({ timeZone }) => timeZone },
    { key: "merchants", title: t("merchants"), numeric: true, cell: ({ merchants }) => merchants },
    { key: "users", title: t("users"), numeric: true, cell: ({ users }) => users },
  ];
}
