import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { readEventSearch } from "@/lib/event-log/event-search";
import { exportEvents } from "@/lib/event-log/export-events";
import { fileAnswer } from "@/lib/export/file-answer";
import { formatOf } from "@/lib/export/file-format";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { refuseIllFormed } from "../../../_lists/refuse-ill-formed";
import { eventColumns } from "./event-columns";

/** The list of /admin/audit as a file: the same fields in the address, all pages. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireRight("audit.view");
  const params = paramsOf(request.nextUrl.searchParams);
  const { values, ignored } = readEventSearch(params);
  refuseIllFormed("/admin/audit", params, ignored);
  const { timeZone, locale } = viewer;
  return fileAnswer({
    name: "events",
    format: formatOf(request.nextUrl.searchParams),
    locale,
    timeZone,
    columns: await eventColumns(timeZone),
    pages: await exportEvents(viewer, values, clientOf(request.headers)),
  });
}
