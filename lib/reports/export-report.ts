import "server-only";
import { db } from "@/db/client";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { FileFormat } from "@/lib/export/file-format";
import type { Client } from "@/lib/http/client";
import type { Breakdown, ReportSearch } from "./report-search";
import { summarizeOrders, type Summary } from "./summarize-orders";
import type { Line } from "./summary";

/** A line of the file. */
export interface ReportLine extends Line {
  currency: string;
}

export interface ExportedReport extends Summary {
  /** The lines of all currencies, one currency after another; the totals themselves in a report by currency. */
  lines: ReportLine[];
}

/** The report that the page shows, to be taken along. It is put on record before it leaves. */
export async function exportReport(
  user: CurrentUser,
  { by, period: { from, to }, filter }: Pick<ReportSearch, "by" | "period" | "filter">,
  format: FileFormat,
  client: Client,
): Promise<ExportedReport> {
  const breakdown: Breakdown[] = by === "currency" ? [] : [by];
  const summary = await summarizeOrders(user, { from, to }, filter, breakdown);
  const lines = summary.currencies.flatMap(({ currency, total, lines }) =>
    by === "currency"
      ? [{ currency, key: currency, ...total }]
      : lines[by].map((line) => ({ currency, ...line })),
  );
  await recordAudit(db(), {
    event: "report.exported",
    ...actedBy(user, client),
    details: { view: by, from, to, ...filter, format, count: lines.length },
  });
  return { ...summary, lines };
}
