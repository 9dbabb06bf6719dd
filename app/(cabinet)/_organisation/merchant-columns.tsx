import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { Merchant } from "@/lib/merchants/find-merchant";
import type { Column } from "../../_ui/list/data-table";
import { RowLink } from "../../_ui/list/row-link";

/** The columns of the list of merchants, each with its page below `path`. */
export async function merchantColumns(path = "/admin/merchants"): Promise<Column<Merchant>[]> {
  const [t, common] = await Promise.all([
    getTranslations("admin.merchants.columns"),
    getTranslations("common"),
  ]);
  return [
    { key: "id", title: t("id"), cell: ({ id }) => <span className="tabular-nums">{id}</span> },
    {
      key: "name",
      title: t("name"),
      heading: true,
      cell: ({ id, name }) => <RowLink href={`${path}/${id}` as Route}>{name}</RowLink>,
    },
    {
      key: "enterprise",
      title: t("enterprise"),
      cell: ({ enterpriseId, enterpriseName }) => (
        <RowLink href={`/admin/enterprises/${enterpriseId}` as Route}>{enterpriseName}</RowLink>
      ),
    },
    {
      key: "confirmationDays",
      title: t("confirmationDays"),
      numeric: true,
      cell: ({ confirmationDays }) => confirmationDays ?? common("noValue"),
    },
  ];
}

/** The same for an enterprise's own administrator. */
export async function ownMerchantColumns(): Promise<Column<Merchant>[]> {
  return (await merchantColumns("/settings/merchants")).filter(({ key }) => key !== "enterprise");
}
