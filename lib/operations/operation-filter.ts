import "server-only";
import type { OperationFilter } from "@/db/queries/conditions/operation-conditions";
import type { CurrentUser } from "@/lib/access/current-user";
import { todayIn } from "@/lib/format/calendar-date";
import { isExactNumber } from "@/lib/lists/fields";
import { readListPeriod } from "@/lib/lists/period";
import { periodOf } from "@/lib/orders/period-of";
import { merchantScope } from "@/lib/orders/merchant-scope";
import type { OperationsSearch } from "./operations-search";

export type { OperationFilter };

/** Which operations an address asks for, of those that the user may see; as on the orders monitor. */
export async function operationFilterOf(
  user: CurrentUser,
  search: Omit<OperationsSearch, "page" | "columns">,
): Promise<OperationFilter> {
  const scope = await merchantScope(user);
  const { number, bill, amountFrom, amountTo } = search;
  if (isExactNumber(number)) return { merchantIds: scope.narrow(undefined), orderNumber: number };
  const timeZone = user.enterpriseTimeZone;
  const { from, to } = readListPeriod(periodOf(search), todayIn(timeZone));
  return {
    merchantIds: scope.narrow(search.merchant),
    days: { from, to, timeZone },
    codes: search.code,
    states: search.state,
    orderNumber: number,
    billNumber: bill,
    currency: search.currency,
    amount: { from: amountFrom, to: amountTo },
  };
}
