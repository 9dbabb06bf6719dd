import { getTranslations } from "next-intl/server";
import { toDecimal } from "@/lib/format/money";
import type { CurrencySummary, Line } from "@/lib/reports/summary";
import { ColumnChart, type ColumnPlace } from "./column-chart";
import { ColumnLegend } from "./column-legend";
import { reportWords } from "./report-words";

type Props = { unit: "day" | "month"; own: CurrencySummary };

/** The days or months of one currency as columns, those of the previous period as a line. */
export async function DayFigure({ unit, own: { currency, total, lines } }: Props) {
  const [t, words] = await Promise.all([getTranslations("reports.charts"), reportWords()]);
  // A picture of 200 pixels is not more exact than a float.
  const major = (amount: bigint) => Number(toDecimal(amount, currency));
  const name = (side: "now" | "before", { step }: Line) =>
    step?.[side] ? words.stepName(unit, step[side]) : null;
  // A line of zeros would say nothing that the words beside do not.
  const comparable = total.before.count > 0;
  const places = lines.day.map((line): ColumnPlace => {
    const { step, now, before } = line;
    const said = {
      name: name("now", line) ?? "—",
      amount: words.money(now.amount, currency),
      orders: words.orders(now.count),
    };
    const beforeName = name("before", line);
    return {
      label: step?.now ? words.stepLabel(unit, step.now) : "",
      about: beforeName
        ? t("placeBefore", { ...said, beforeName, beforeAmount: words.money(before.amount, currency) })
        : t("place", said),
      value: step?.now ? major(now.amount) : null,
      part: major(now.approvedAmount),
      before: step?.before && comparable ? major(before.amount) : null,
    };
  });
  const best = lines.day.reduce<Line | undefined>(
    (most, line) => (line.step?.now && (!most || line.now.amount > most.now.amount) ? line : most),
    undefined,
  );
  const earlier = {
    beforeAmount: words.money(total.before.amount, currency),
    beforeOrders: words.orders(total.before.count),
  };
  const about =
    best && total.now.count > 0
      ? t("about", {
          amount: words.money(total.now.amount, currency),
          orders: words.orders(total.now.count),
          best: name("now", best) ?? "—",
          bestAmount: words.money(best.now.amount, currency),
          ...earlier,
        })
      : t("aboutNothing", earlier);
  return (
    <figure className="grid gap-4">
      <figcaption className="grid gap-2">
        <span className="font-medium">{t(`title.${unit}`, { currency })}</span>
        <ColumnLegend withPrevious={comparable} />
      </figcaption>
      <ColumnChart
        id={`chart-${currency}`}
        title={t(`title.${unit}`, { currency })}
        about={about}
        places={places}
      />
    </figure>
  );
}
