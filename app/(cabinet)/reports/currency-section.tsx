import { getTranslations } from "next-intl/server";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import type { Breakdown, ReportSearch } from "@/lib/reports/report-search";
import type { Summary } from "@/lib/reports/summarize-orders";
import type { CurrencySummary, Line } from "@/lib/reports/summary";
import { Card } from "../../_ui/text/card";
import { DataTable } from "../../_ui/list/data-table";
import { DayFigure } from "./day-figure";
import { figureColumns, nameColumn, type Row, shareColumn } from "./line-columns";
import { ordersAddress } from "./orders-address";
import { reportWords } from "./report-words";
import { ShareFigure } from "./share-figure";

type Props = {
  summary: Summary;
  own: CurrencySummary;
  by: Breakdown;
  search: ReportSearch;
  merchants: readonly VisibleMerchant[];
};

/** One currency: its lines as a picture, and as a table with their total. */
export async function CurrencySection({ summary, own, by, search, merchants }: Props) {
  const [t, words, figures, share] = await Promise.all([
    getTranslations("reports"),
    reportWords(),
    figureColumns(),
    shareColumn(own),
  ]);
  const { currency, total } = own;
  const lines = own.lines[by];
  const kind = by === "day" ? summary.unit : by;
  const nameOf = (line: Line) =>
    by !== "day"
      ? words.lineName(by, line, merchants)
      : line.step?.now
        ? words.stepName(summary.unit, line.step.now)
        : t("absent");
  const rows: Row[] = lines.map((line) => ({
    ...line,
    currency,
    name: nameOf(line),
    href: line.now.count ? ordersAddress(search.period, currency, search.filter, { by, line }) : undefined,
  }));
  const { count, amount, approvedCount, approvedAmount, previousAmount, changeAmount } = figures;
  const columns = {
    day: [count, amount, approvedCount, approvedAmount, previousAmount, changeAmount],
    // Within one state the approved ones are all or none.
    state: [count, amount, share, previousAmount, changeAmount],
    means: [count, amount, share, approvedAmount, previousAmount, changeAmount],
    merchant: [count, amount, share, approvedAmount, previousAmount, changeAmount],
  }[by];
  const title = `${currency}: ${t(`views.${kind}`).toLocaleLowerCase()}`;
  // A single day has nothing to stand beside.
  const drawn = by !== "day" || lines.length > 1;
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2 className="text-heading">{title}</h2>
      {drawn && (
        <Card className="break-inside-avoid">
          {by === "day" ? (
            <DayFigure unit={summary.unit} own={own} />
          ) : (
            <ShareFigure by={by} own={own} nameOf={nameOf} />
          )}
        </Card>
      )}
      <DataTable
        caption={title}
        columns={[nameColumn(t(`columns.${kind}`)), ...columns]}
        rows={[...rows, { key: "total", name: t("columns.total"), currency, ...total }]}
        rowKey={({ key }) => key}
        fitsPaper
      />
    </section>
  );
}
