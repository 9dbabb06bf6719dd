import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { chosenColumns } from "@/lib/arranged-lists/chosen-columns";
import { isExactNumber } from "@/lib/lists/fields";
import { monitorOrders } from "@/lib/orders/monitor-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { merchantScope } from "@/lib/orders/merchant-scope";
import { sumExpiringOrders, sumOrders } from "@/lib/orders/sum-orders";
import { emptyBecause } from "../_lists/list-empty";
import { ListNotices } from "../_lists/list-notices";
import { Monitor } from "../_lists/monitor";
import { periodWords } from "../_lists/period-words";
import { orderColumns } from "../_orders/order-columns";
import { ExpiringStrip } from "./expiring-strip";
import { OrderFilter } from "./order-filter";
import { orderParts } from "./order-parts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("orders") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const user = await requireUser();
  const { notice, ...params } = await searchParams;
  const { values, ignored } = readOrdersSearch(params);
  const [page, parts, expiring, { merchants }, columns, shown, period, t, sections] = await Promise.all([
    monitorOrders(user, values),
    sumOrders(user, values).then(orderParts),
    sumExpiringOrders(user),
    merchantScope(user),
    orderColumns(user.enterpriseTimeZone),
    chosenColumns(user, "orders", values.columns),
    periodWords(user, values),
    getTranslations("orders"),
    getTranslations("cabinet"),
  ]);
  return (
    <Monitor
      user={user}
      path="/orders"
      params={params}
      title={sections("orders")}
      about={t("about", { period: period.words, zone: user.enterpriseTimeZone })}
      totals={{ partTitle: t("totals.part"), parts }}
      caption={t("caption")}
      columns={columns}
      arranged={{ list: "orders", shown }}
      page={page}
      why={emptyBecause(merchants, values)}
      words={{
        none: t("empty.none"),
        noneHint: t("empty.noneHint"),
        period: t("empty.period"),
        periodHint: t("empty.periodHint"),
      }}
    >
      <ExpiringStrip totals={expiring} />
      <OrderFilter
        params={params}
        search={values}
        ignored={ignored}
        preset={period.preset}
        merchants={merchants}
      />
      <ListNotices ignored={ignored} exact={isExactNumber(values.number)} notice={notice} />
    </Monitor>
  );
}
