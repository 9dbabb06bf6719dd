import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { fileAnswer } from "@/lib/export/file-answer";
import { formatOf } from "@/lib/export/file-format";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { exportUsers } from "@/lib/users/export-users";
import { readUserSearch } from "@/lib/users/user-search";
import { refuseIllFormed } from "../../../_lists/refuse-ill-formed";
import { userFileColumns } from "./user-file-columns";

/** The list of /admin/users as a file: the same fields in the address, all pages. */
export async function GET(request: NextRequest): Promise<Response> {
  const admin = await requireRight("users.manage", "system.manage");
  const params = paramsOf(request.nextUrl.searchParams);
  const { values, ignored } = readUserSearch(params);
  refuseIllFormed("/admin/users", params, ignored);
  const { timeZone, locale } = admin;
  return fileAnswer({
    name: "users",
    format: formatOf(request.nextUrl.searchParams),
    locale,
    timeZone,
    columns: await userFileColumns(timeZone),
    pages: await exportUsers(admin, values, clientOf(request.headers)),
  });
}
