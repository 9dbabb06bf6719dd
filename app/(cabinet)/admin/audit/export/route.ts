import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { readEventSearch } from "@/lib/audit/event-search";
import { exportEvents } from "@/lib/audit/export-events";
import { csvAnswer } from "@/lib/csv/csv-answer";
import { csvStream } from "@/lib/csv/csv-stream";
import { spreadsheetInstant } from "@/lib/csv/spreadsheet-instant";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { eventColumns } from "./event-columns";

/** The list of /admin/audit as a file: the same fields in the address, all pages. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireRight("audit.view");
  const { values } = readEventSearch(paramsOf(request.nextUrl.searchParams));
  const columns = await eventColumns(viewer.timeZone);
  const events = await exportEvents(viewer, values, clientOf(request.headers));
  const today = spreadsheetInstant(viewer.timeZone)(new Date()).slice(0, 10);
  return csvAnswer(`events-${today}`, csvStream(columns, events));
}
