import "server-only";
import type { OrderFilter } from "@/db/queries/conditions/order-conditions";
import type { CurrentUser } from "@/lib/access/current-user";
import { todayIn } from "@/lib/format/calendar-date";
import { isExactNumber } from "@/lib/lists/fields";
import { readListPeriod } from "@/lib/lists/period";
import { periodOf } from "./period-of";
import type { OrdersSearch } from "./orders-search";
import { merchantScope } from "./merchant-scope";

export type { OrderFilter };

/** Orders whose term of confirmation ends within these hours are worth a warning: a weekend is in between. */
export const warnedHours = 72;

/**
 * Which orders an address asks for, of those that the user may see. An exact order number leaves the other filters
 * aside, as the manual has it; a BillNumber and the orders that wait are looked for in all days unless some are named.
 * Days are those of the enterprise's time zone.
 */
export async function orderFilterOf(
  user: CurrentUser,
  search: Omit<OrdersSearch, "page" | "columns">,
): Promise<OrderFilter> {
  const scope = await merchantScope(user);
  const { number, bill, expiring, amountFrom, amountTo } = search;
  if (isExactNumber(number)) return { merchantIds: scope.narrow(undefined), orderNumber: number };
  const timeZone = user.enterpriseTimeZone;
  const { from, to } = readListPeriod(periodOf(search), todayIn(timeZone));
  return {
    merchantIds: scope.narrow(search.merchant),
    days: { from, to, timeZone },
    states: search.state,
    types: search.type,
    paymentMeans: search.means,
    orderNumber: number,
    billNumber: bill,
    email: search.email,
    cardLast4: search.last4,
    currency: search.currency,
    amount: { from: amountFrom, to: amountTo },
    cancelledWithinHours: expiring && warnedHours,
  };
}
