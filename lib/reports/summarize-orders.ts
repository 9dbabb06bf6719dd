import "server-only";
import { db } from "@/db/client";
import { sumOrders, type Total, type Totals } from "@/db/queries/reports";
import type { CurrentUser } from "@/lib/access/current-user";
import type { CalendarDate } from "@/lib/calendar-date";
import { merchantScope } from "@/lib/orders/scope";

export type { Total, Totals };

/** Totals of the user's orders over days of the user's time zone, currencies apart. */
export async function summarizeOrders(
  user: CurrentUser,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Promise<Totals> {
  const merchantIds = (await merchantScope(user)).narrow(undefined);
  return sumOrders(db(), { merchantIds, days: { from, to, timeZone: user.enterpriseTimeZone } });
}
