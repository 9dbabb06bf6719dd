import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { OrderDetails } from "@/lib/orders/find-order";
import { orderColumns } from "../../_orders/order-columns";
import type { OrderColumnKey } from "@/lib/orders/order-column-keys";

const ofOrder: readonly OrderColumnKey[] = [
  "orderNumber",
  "mode",
  "orderedAt",
  "type",
  "merchant",
  "amount",
  "originalAmount",
];
const ofPayer: readonly OrderColumnKey[] = [
  "customer",
  "email",
  "cardholder",
  "card",
  "means",
  "threeDSecure",
];

/** What is known of an order, as the monitor's columns tell it. */
export async function orderFacts(order: OrderDetails, timeZone: string) {
  const [t, columns] = await Promise.all([getTranslations("orders"), orderColumns(timeZone)]);
  const factsOf = (keys: readonly OrderColumnKey[]): { label: ReactNode; value: ReactNode }[] =>
    columns
      .filter(({ key }) => keys.includes(key))
      .map(({ key, title, cell }) => ({
        label: title,
        value: key === "mode" ? t(order.isTest ? "modeTest" : "modeLive") : cell(order),
      }));
  return {
    order: [{ label: t("columns.billNumber"), value: order.billNumber }, ...factsOf(ofOrder)],
    payer: factsOf(ofPayer),
  };
}
