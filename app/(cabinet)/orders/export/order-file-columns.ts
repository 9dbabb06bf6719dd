import { getTranslations } from "next-intl/server";
import type { FileColumn } from "@/lib/export/file-column";
import type { ListedOrder } from "@/lib/orders/monitor-orders";
import type { OrderColumnKey } from "@/lib/orders/order-column-keys";
import { orderStates, orderTypes } from "@/lib/orders/order-states";

/** What each column of the monitor becomes in a file: an amount has its currency in a column of its own. */
export async function orderFileColumns(): Promise<Record<OrderColumnKey, FileColumn<ListedOrder>[]>> {
  const t = await getTranslations("orders");
  // Looked up once a file, not once a row.
  const states = new Map(orderStates.map((state) => [state, t(`states.${state}`)]));
  const types = new Map(orderTypes.map((type) => [type, t(`types.${type}`)]));
  const [yes, no] = [t("yes"), t("no")];
  const one = (key: OrderColumnKey, cell: FileColumn<ListedOrder>["cell"]) => [
    { title: t(`columns.${key}`), cell },
  ];
  return {
    billNumber: one("billNumber", (order) => order.billNumber),
    orderNumber: one("orderNumber", (order) => order.orderNumber),
    mode: one("mode", (order) => (order.isTest ? "T" : null)),
    orderedAt: [{ title: t("columns.orderedAt"), cell: (order) => order.orderedAt, moments: true }],
    state: one("state", ({ state }) => states.get(state)!),
    type: one("type", ({ type }) => types.get(type)!),
    merchant: one("merchant", (order) => order.merchantName),
    amount: [
      {
        title: t("columns.amount"),
        cell: ({ amount, currency }) => ({ minor: amount, currency }),
      },
      { title: t("file.currency"), cell: (order) => order.currency },
    ],
    originalAmount: [
      {
        title: t("columns.originalAmount"),
        cell: ({ originalAmount, originalCurrency }) => ({
          minor: originalAmount,
          currency: originalCurrency,
        }),
      },
      { title: t("file.originalCurrency"), cell: (order) => order.originalCurrency },
    ],
    customer: one("customer", (order) => order.customerName),
    email: one("email", (order) => order.customerEmail),
    cardholder: one("cardholder", (order) => order.cardholder),
    card: one("card", ({ cardFirst6, cardLast4 }) => cardLast4 && `${cardFirst6 ?? ""}…${cardLast4}`),
    means: one("means", (order) => order.paymentMeans),
    threeDSecure: one("threeDSecure", (order) => (order.threeDSecure ? yes : no)),
  };
}
