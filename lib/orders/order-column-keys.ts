/** The columns of the orders monitor, in the manual's order. */
export const orderColumnKeys = [
  "billNumber",
  "orderNumber",
  "mode",
  "orderedAt",
  "state",
  "type",
  "merchant",
  "amount",
  "originalAmount",
  "customer",
  "email",
  "cardholder",
  "card",
  "means",
  "threeDSecure",
] as const;
export type OrderColumnKey = (typeof orderColumnKeys)[number];
