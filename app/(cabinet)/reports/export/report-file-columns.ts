import { getTranslations } from "next-intl/server";
import type { FileCell, FileColumn } from "@/lib/export/file-column";
import type { OrderState } from "@/lib/orders/order-states";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import type { ExportedReport, ReportLine } from "@/lib/reports/export-report";
import type { ReportView } from "@/lib/reports/report-search";

type Column = FileColumn<ReportLine>;

/** The columns of the file: what the line is of, in one or two, and its figures, of both periods. */
export async function reportFileColumns(
  by: ReportView,
  unit: ExportedReport["unit"],
  merchants: readonly VisibleMerchant[],
): Promise<{ columns: Column[]; closing: (report: ExportedReport) => FileCell[][] }> {
  const [t, states] = await Promise.all([
    getTranslations("reports.columns"),
    getTranslations("orders.states"),
  ]);
  const day: Record<typeof unit, Column[]> = {
    day: [{ title: t("day"), cell: ({ step }) => step?.now?.from ?? null }],
    month: [
      { title: t("from"), cell: ({ step }) => step?.now?.from ?? null },
      { title: t("to"), cell: ({ step }) => step?.now?.to ?? null },
    ],
  };
  const names: Record<ReportView, Column[]> = {
    day: day[unit],
    state: [{ title: t("state"), cell: ({ key }) => states(key as OrderState) }],
    means: [{ title: t("means"), cell: ({ key }) => key }],
    merchant: [
      {
        title: t("merchant"),
        cell: ({ key }) => merchants.find(({ id }) => String(id) === key)?.name ?? null,
      },
      { title: t("merchantId"), cell: ({ key }) => Number(key) },
    ],
    currency: [],
  };
  const money = (amountOf: (line: ReportLine) => bigint) => (line: ReportLine) => ({
    minor: amountOf(line),
    currency: line.currency,
  });
  const figures: Column[] = [
    { title: t("currency"), cell: ({ currency }) => currency },
    { title: t("count"), cell: ({ now }) => now.count },
    { title: t("amount"), cell: money(({ now }) => now.amount) },
    { title: t("approvedCount"), cell: ({ now }) => now.approvedCount },
    { title: t("approvedAmount"), cell: money(({ now }) => now.approvedAmount) },
    { title: t("previousCount"), cell: ({ before }) => before.count },
    { title: t("previousAmount"), cell: money(({ before }) => before.amount) },
    { title: t("changeCount"), cell: ({ now, before }) => now.count - before.count },
    { title: t("changeAmount"), cell: money(({ now, before }) => now.amount - before.amount) },
  ];
  const [first, ...others] = names[by];
  return {
    columns: [...names[by], ...figures],
    // A report by currency is made of totals.
    closing: ({ currencies }) =>
      first
        ? currencies.map(({ currency, total }) => [
            t("total"),
            ...others.map(() => null),
            ...figures.map(({ cell }) => cell({ key: currency, currency, ...total })),
          ])
        : [],
  };
}
