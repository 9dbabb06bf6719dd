import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/money";
import { dayFormat } from "@/lib/moment-format";
import type { DayRange } from "@/lib/lists/period";
import { addDays, monthOf } from "@/lib/calendar-date";
import type { OrderState } from "@/lib/orders/order-states";
import type { VisibleMerchant } from "@/lib/orders/scope";
import { changeOf } from "@/lib/reports/change";
import type { Breakdown } from "@/lib/reports/report-search";
import type { Line } from "@/lib/reports/summary";

// A calendar day has no zone: it was cut in the enterprise's by the database.
const timeZone = "UTC";

/** What the report writes everywhere alike: days, months, sums, counts, changes and the names of lines. */
export async function reportWords() {
  const [t, states, format, locale] = await Promise.all([
    getTranslations("reports"),
    getTranslations("orders.states"),
    getFormatter(),
    getLocale(),
  ]);
  const money = (amount: bigint, currency: string) => formatMoney(amount, currency, locale);
  const orders = (count: number) => t("totals.orders", { count });
  const ratio = (part: number) => format.number(part, { style: "percent", maximumFractionDigits: 1 });
  const day = (date: string) => format.dateTime(new Date(date), { ...dayFormat(locale), timeZone });

  /** A month that is not whole says which of its days are meant. */
  const month = ({ from, to }: DayRange) => {
    const name = format.dateTime(new Date(from), { month: "long", year: "numeric", timeZone });
    const whole = monthOf(from) === from && monthOf(to, 1) === addDays(to, 1);
    return whole ? name : `${name} (${Number(from.slice(8))}–${Number(to.slice(8))})`;
  };
  const stepName = (unit: "day" | "month", range: DayRange) =>
    unit === "day" ? day(range.from) : month(range);

  /** The same under a chart, where there is little room. */
  const stepLabel = (unit: "day" | "month", { from }: DayRange) =>
    format.dateTime(
      new Date(from),
      unit === "month"
        ? { month: "short", timeZone }
        : { day: "2-digit", month: locale === "en" ? "short" : "2-digit", timeZone },
    );

  const lineName = (by: Exclude<Breakdown, "day">, { key }: Line, merchants: readonly VisibleMerchant[]) =>
    by === "state"
      ? states(key as OrderState)
      : by === "merchant"
        ? (merchants.find(({ id }) => String(id) === key)?.name ?? key)
        : key;

  /** How a figure differs from the earlier one; after nothing there is no percentage, and it is said so. */
  const change = (now: bigint, before: bigint, written: (value: bigint) => string) => {
    const { difference, ratio: part } = changeOf(now, before);
    if (difference === 0n) return t(now === 0n ? "change.none" : "change.same");
    const signed = `${difference > 0n ? "+" : ""}${written(difference)}`;
    return part === null
      ? t("change.fromZero", { difference: signed })
      : t("change.by", {
          difference: signed,
          ratio: format.number(part, {
            style: "percent",
            maximumFractionDigits: 1,
            signDisplay: "exceptZero",
          }),
        });
  };
  const changeOfMoney = (now: bigint, before: bigint, currency: string) =>
    change(now, before, (value) => money(value, currency));
  const changeOfCount = (now: number, before: number) =>
    change(BigInt(now), BigInt(before), (value) => format.number(value));

  return { money, orders, ratio, day, stepName, stepLabel, lineName, changeOfMoney, changeOfCount };
}
