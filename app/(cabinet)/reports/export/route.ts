import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { fileAnswer } from "@/lib/export/file-answer";
import { formatOf } from "@/lib/export/file-format";
import { todayIn } from "@/lib/format/calendar-date";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { merchantScope } from "@/lib/orders/merchant-scope";
import { exportReport, type ReportLine } from "@/lib/reports/export-report";
import { readReportSearch } from "@/lib/reports/report-search";
import { refuseIllFormed } from "../../_lists/refuse-ill-formed";
import { reportFileColumns } from "./report-file-columns";

/** The report that /reports shows at the same address as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await requireRight("orders.export");
  const { searchParams } = request.nextUrl;
  const params = paramsOf(searchParams);
  const { enterpriseTimeZone: timeZone, locale } = user;
  const search = readReportSearch(params, todayIn(timeZone));
  refuseIllFormed("/reports", params, [...search.ignored, ...(search.period.problem ? ["period"] : [])]);
  const format = formatOf(searchParams);
  const report = await exportReport(user, search, format, clientOf(request.headers));
  const { merchants } = await merchantScope(user);
  const { columns, closing } = await reportFileColumns(search.by, report.unit, merchants);
  return fileAnswer({
    name: `report-${search.period.from}-${search.period.to}`,
    format,
    locale,
    timeZone,
    columns,
    pages: Readable.from([report.lines]) as AsyncIterable<ReportLine[]>,
    closing: () => closing(report),
  });
}
