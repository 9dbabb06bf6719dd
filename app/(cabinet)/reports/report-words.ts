import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { addDays, monthOf } from "@/lib/format/calendar-date";
import { dayFormat, monthFormat, shortFormat } from "@/lib/format/moment-format";
import { formatMoney } from "@/lib/format/money";
import type { DayRange } from "@/lib/lists/period";
import type { OrderState } from "@/lib/orders/order-states";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import { changeOf, minus, withSign } from "@/lib/reports/change";
import type { Breakdown } from "@/lib/reports/report-search";
import type { Line } from "@/lib/reports/summary";

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
  const [days, months] = [dayFormat(locale), monthFormat(locale)];
  const short = { day: shortFormat(locale, "day"), month: shortFormat(locale, "month") };
  const day = (date: string) => days.format(new Date(date));

  /** A month that is not whole says which of its days are meant. */
  const month = ({ from, to }: DayRange) => {
    const name = months.format(new Date(from));
    const whole = monthOf(from) === from && monthOf(to, 1) === addDays(to, 1);
    return whole ? name : `${name} (${Number(from.slice(8))}–${Number(to.slice(8))})`;
  };
  const stepName = (unit: "day" | "month", range: DayRange) =>
    unit === "day" ? day(range.from) : month(range);

  /** The same under a chart, where there is little room. */
  const stepLabel = (unit: "day" | "month", { from }: DayRange) => short[unit].format(new Date(from));

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
    const signed = withSign(difference, written);
    return part === null
      ? t("change.fromZero", { difference: signed })
      : t("change.by", {
          difference: signed,
          // Without a sign where it is too small for a figure.
          ratio: format
            .number(part, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" })
            .replace("-", minus),
        });
  };
  const changeOfMoney = (now: bigint, before: bigint, currency: string) =>
    change(now, before, (value) => money(value, currency));
  const changeOfCount = (now: number, before: number) =>
    change(BigInt(now), BigInt(before), (value) => format.number(value));

  return { money, orders, ratio, day, stepName, stepLabel, lineName, changeOfMoney, changeOfCount };
}
