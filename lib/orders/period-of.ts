import type { OrdersSearch } from "./orders-search";

/** What the address says of days; some filters find so little that without days they mean all of them. */
export const periodOf = ({
  from,
  to,
  period,
  bill,
  expiring,
}: Pick<OrdersSearch, "from" | "to" | "period" | "bill" | "expiring">) => ({
  from,
  to,
  period: period ?? (bill !== undefined || expiring !== undefined ? ("all" as const) : undefined),
});
