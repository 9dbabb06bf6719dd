import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { chosenColumns } from "@/lib/arranged-lists/chosen-columns";
import { isExactNumber } from "@/lib/lists/fields";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { merchantScope } from "@/lib/orders/scope";
import { sumExpiringOrders, sumOrders } from "@/lib/orders/sum-orders";
import { DataTable } from "../../_ui/list/data-table";
import { PageHeader } from "../../_ui/text/page-header";
import { ExportLinks } from "../_lists/export-links";
import { ListArrangement } from "../_lists/list-arrangement";
import { emptyBecause, ListEmpty } from "../_lists/list-empty";
import { ListNotices } from "../_lists/list-notices";
import { ListPager } from "../_lists/list-pager";
import { ListTotals } from "../_lists/list-totals";
import { periodWords } from "../_lists/period-words";
import { ExpiringStrip } from "./expiring-strip";
import { orderColumns } from "../_orders/order-columns";
import { OrderFilter } from "./order-filter";
import { OrderStateBadge } from "../_orders/order-state-badge";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("orders") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const user = await requireUser();
  const { notice, ...params } = await searchParams;
  const { values, ignored } = readOrdersSearch(params);
  const [page, totals, expiring, { merchants }, columns, shown, period, t, sections] = await Promise.all([
    monitorOrders(user, values),
    sumOrders(user, values),
    sumExpiringOrders(user),
    merchantScope(user),
    orderColumns(user.enterpriseTimeZone),
    chosenColumns(user, "orders", values.columns),
    periodWords(user, values),
    getTranslations("orders"),
    getTranslations("cabinet"),
  ]);
  return (
    <>
      <PageHeader
        title={sections("orders")}
        about={t("about", { period: period.words, zone: user.enterpriseTimeZone })}
        actions={page.rows.length > 0 && <ExportLinks user={user} path="/orders" params={params} />}
      />
      <ExpiringStrip totals={expiring} />
      <OrderFilter
        params={params}
        search={values}
        ignored={ignored}
        preset={period.preset}
        merchants={merchants}
      />
      <ListNotices ignored={ignored} exact={isExactNumber(values.number)} notice={notice} />
      <ListTotals
        partTitle={t("totals.part")}
        parts={totals.map((total) => ({
          ...total,
          key: `${total.currency} ${total.state}`,
          name: <OrderStateBadge state={total.state} name={t(`states.${total.state}`)} />,
        }))}
      />
      <ListArrangement
        user={user}
        list="orders"
        path="/orders"
        params={params}
        columns={columns.map(({ key, title }) => ({ key, title, shown: shown.includes(key) }))}
      />
      {page.rows.length > 0 ? (
        <DataTable
          caption={t("caption")}
          columns={columns.filter(({ key }) => shown.includes(key))}
          rows={page.rows}
          rowKey={(order) => String(order.id)}
        />
      ) : (
        <ListEmpty
          path="/orders"
          why={emptyBecause(merchants, values)}
          words={{
            none: t("empty.none"),
            noneHint: t("empty.noneHint"),
            period: t("empty.period"),
            periodHint: t("empty.periodHint"),
          }}
        />
      )}
      <ListPager path="/orders" params={params} page={page} />
    </>
  );
}
