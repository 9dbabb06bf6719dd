import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { orderStates } from "@/lib/orders/order-states";
import { isExactNumber } from "@/lib/lists/fields";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { merchantScope } from "@/lib/orders/scope";
import { CheckList } from "../../_ui/check-list";
import { DataTable } from "../../_ui/data-table";
import { PageHeader } from "../../_ui/page-header";
import { emptyBecause, ListEmpty } from "../list-empty";
import { ListFilter } from "../list-filter";
import { ListNotices } from "../list-notices";
import { ListPager } from "../list-pager";
import { orderColumns } from "./order-columns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("orders") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const user = await requireUser();
  const params = await searchParams;
  const { values, ignored } = readOrdersSearch(params);
  const [page, { merchants }, columns, t, sections] = await Promise.all([
    monitorOrders(user, values),
    merchantScope(user),
    orderColumns(user.enterpriseTimeZone),
    getTranslations("orders"),
    getTranslations("cabinet"),
  ]);
  return (
    <>
      <PageHeader title={sections("orders")} about={t("zone", { zone: user.enterpriseTimeZone })} />
      <ListFilter path="/orders" search={values} merchants={merchants}>
        <CheckList
          name="state"
          label={t("filter.state")}
          options={orderStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          any={t("filter.any")}
          chosen={values.state ?? []}
        />
      </ListFilter>
      <ListNotices ignored={ignored} exact={isExactNumber(values.number)} />
      {page.rows.length > 0 ? (
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={page.rows}
          rowKey={(order) => String(order.id)}
        />
      ) : (
        <ListEmpty
          path="/orders"
          why={emptyBecause(merchants, values)}
          none={{ title: t("empty.none"), hint: t("empty.noneHint") }}
        />
      )}
      <ListPager path="/orders" params={params} page={page} />
    </>
  );
}
