import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { dayFormat } from "@/lib/moment-format";
import type { Totals } from "@/lib/reports/summarize-orders";
import { type Column, DataTable } from "../../_ui/data-table";
import { OrderStateBadge } from "../orders/order-state-badge";
import { totalColumns } from "./total-columns";

const asHeading = <Row,>([first, ...rest]: Column<Row>[]) =>
  first ? [{ ...first, heading: true }, ...rest] : [];

const Summary = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid min-w-0 gap-3">
    <h2 className="text-heading">{title}</h2>
    {children}
  </section>
);

/** The totals by currency, by state and by day, each in a table of its own. */
export async function Summaries({ totals }: { totals: Totals }) {
  const [t, states, format, locale, shared] = await Promise.all([
    getTranslations("reports"),
    getTranslations("orders.states"),
    getFormatter(),
    getLocale(),
    totalColumns(),
  ]);
  // A calendar day has no zone: it was cut in the user's by the database.
  const day = (date: string) => format.dateTime(new Date(date), { ...dayFormat(locale), timeZone: "UTC" });
  return (
    <div className="grid gap-8">
      <Summary title={t("byCurrency")}>
        <DataTable
          caption={t("byCurrency")}
          columns={asHeading(shared)}
          rows={totals.byCurrency}
          rowKey={(total) => total.currency}
        />
      </Summary>
      <Summary title={t("byState")}>
        <DataTable
          caption={t("byState")}
          columns={[
            {
              key: "state",
              title: t("columns.state"),
              cell: ({ state }: Totals["byState"][number]) => (
                <OrderStateBadge state={state} name={states(state)} />
              ),
              heading: true,
            },
            // Within one state the approved ones are all or none.
            ...shared.slice(0, 3),
          ]}
          rows={totals.byState}
          rowKey={(total) => `${total.state} ${total.currency}`}
        />
      </Summary>
      <Summary title={t("byDay")}>
        <DataTable
          caption={t("byDay")}
          columns={[
            {
              key: "day",
              title: t("columns.day"),
              cell: (total: Totals["byDay"][number]) => (
                <time dateTime={total.day} className="whitespace-nowrap">
                  {day(total.day)}
                </time>
              ),
              heading: true,
            },
            ...shared,
          ]}
          rows={totals.byDay}
          rowKey={(total) => `${total.day} ${total.currency}`}
        />
      </Summary>
    </div>
  );
}
