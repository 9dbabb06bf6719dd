import { getTranslations } from "next-intl/server";
import { toDecimal } from "@/lib/format/money";
import { ratioOf } from "@/lib/reports/change";
import type { Breakdown } from "@/lib/reports/report-search";
import type { CurrencySummary, Line } from "@/lib/reports/summary";
import { reportWords } from "./report-words";
import { ShareChart } from "./share-chart";

type Props = { by: Exclude<Breakdown, "day">; own: CurrencySummary; nameOf: (line: Line) => string };

/** Past so many bars the smallest are drawn as one; the table has each. */
const mostBars = 10;

/** What part of one currency's sum each state, means or merchant has. */
export async function ShareFigure({ by, own: { currency, total, lines }, nameOf }: Props) {
  const [t, words] = await Promise.all([getTranslations("reports.charts"), reportWords()]);
  const title = t(`title.${by}`, { currency });
  if (total.now.amount === 0n) return <p className="text-ink-soft">{t("shareOfNothing")}</p>;
  const named = lines[by].map((line) => ({ name: nameOf(line), amount: line.now.amount }));
  const parts = named.filter(({ amount }) => amount > 0n);
  const rest = parts.slice(mostBars);
  const bars = parts.slice(0, mostBars);
  if (rest.length > 0)
    bars.push({
      name: t("rest", { count: rest.length }),
      amount: rest.reduce((sum, { amount }) => sum + amount, 0n),
    });
  const shares = bars.map(({ name, amount }) => ({
    name,
    written: words.ratio(ratioOf(amount, total.now.amount) ?? 0),
    value: Number(toDecimal(amount, currency)),
    amount: words.money(amount, currency),
  }));
  const about = shares
    .map(({ name, written, amount }) => t("share", { name, share: written, amount }))
    .join("; ");
  return (
    <figure className="grid gap-4">
      <figcaption className="font-medium">{title}</figcaption>
      <ShareChart id={`chart-${currency}`} title={title} about={about} shares={shares} />
    </figure>
  );
}
