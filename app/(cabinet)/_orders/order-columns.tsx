import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { momentFormat } from "@/lib/format/moment-format";
import { formatMoney } from "@/lib/format/money";
import type { ListedOrder } from "@/lib/orders/monitor-orders";
import type { OrderColumnKey } from "@/lib/orders/order-column-keys";
import type { Column } from "../../_ui/list/data-table";
import { RowLink } from "../../_ui/list/row-link";
import { Moment } from "../../_ui/text/moment";
import { Absent } from "../_lists/absent";
import { OrderStateBadge } from "./order-state-badge";

/** How the manual marks an order of the test mode. */
const testMark = "T";

/** The columns of the orders monitor, as the manual lists them, in the reader's language and zone. */
export async function orderColumns(
  timeZone: string,
): Promise<(Column<ListedOrder> & { key: OrderColumnKey })[]> {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const moments = momentFormat(locale, timeZone);
  const absent = <Absent />;
  return [
    {
      key: "billNumber",
      title: t("columns.billNumber"),
      cell: ({ billNumber }) => <RowLink href={`/orders/${billNumber}` as Route}>{billNumber}</RowLink>,
      heading: true,
    },
    { key: "orderNumber", title: t("columns.orderNumber"), cell: (order) => order.orderNumber },
    {
      key: "mode",
      roomy: true,
      title: t("columns.mode"),
      cell: (order) =>
        order.isTest ? (
          <abbr title={t("modeTest")} className="no-underline">
            {testMark}
          </abbr>
        ) : null,
    },
    {
      key: "orderedAt",
      title: t("columns.orderedAt"),
      cell: ({ orderedAt }) => <Moment at={orderedAt} format={moments} className="whitespace-nowrap" />,
    },
    {
      key: "state",
      title: t("columns.state"),
      cell: ({ state }) => <OrderStateBadge state={state} name={t(`states.${state}`)} />,
    },
    { key: "type", roomy: true, title: t("columns.type"), cell: ({ type }) => t(`types.${type}`) },
    { key: "merchant", title: t("columns.merchant"), cell: (order) => order.merchantName },
    {
      key: "amount",
      title: t("columns.amount"),
      cell: (order) => formatMoney(order.amount, order.currency, locale),
      numeric: true,
    },
    {
      key: "originalAmount",
      roomy: true,
      title: t("columns.originalAmount"),
      cell: (order) => formatMoney(order.originalAmount, order.originalCurrency, locale),
      numeric: true,
    },
    {
      key: "customer",
      roomy: true,
      title: t("columns.customer"),
      cell: (order) => order.customerName ?? absent,
    },
    { key: "email", roomy: true, title: t("columns.email"), cell: (order) => order.customerEmail ?? absent },
    {
      key: "cardholder",
      roomy: true,
      title: t("columns.cardholder"),
      cell: (order) => order.cardholder ?? absent,
    },
    {
      key: "card",
      title: t("columns.card"),
      cell: ({ cardFirst6, cardLast4 }) =>
        cardLast4 ? (
          <span className="whitespace-nowrap tabular-nums">{`${cardFirst6 ?? ""}…${cardLast4}`}</span>
        ) : (
          absent
        ),
    },
    { key: "means", title: t("columns.means"), cell: (order) => order.paymentMeans },
    {
      key: "threeDSecure",
      roomy: true,
      title: t("columns.threeDSecure"),
      cell: (order) => (order.threeDSecure ? t("yes") : t("no")),
    },
  ];
}
