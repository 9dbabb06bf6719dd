import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { csvAnswer } from "@/lib/csv/csv-answer";
import { csvStream } from "@/lib/csv/csv-stream";
import { spreadsheetInstant } from "@/lib/csv/spreadsheet-instant";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { exportUsers } from "@/lib/users/export-users";
import { readUserSearch } from "@/lib/users/user-search";
import { fileColumns } from "./file-columns";

/** The list of /admin/users as a file: the same fields in the address, all pages. */
export async function GET(request: NextRequest): Promise<Response> {
  const admin = await requireRight("users.manage", "system.manage");
  const { values } = readUserSearch(paramsOf(request.nextUrl.searchParams));
  const columns = await fileColumns(admin.timeZone);
  const users = await exportUsers(admin, values, clientOf(request.headers));
  const today = spreadsheetInstant(admin.timeZone)(new Date()).slice(0, 10);
  return csvAnswer(`users-${today}`, csvStream(columns, users));
}
