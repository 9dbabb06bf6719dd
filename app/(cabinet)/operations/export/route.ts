import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { chosenColumns } from "@/lib/arranged-lists/chosen-columns";
import { formatOf } from "@/lib/export/file-format";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { exportOperations } from "@/lib/operations/export-operations";
import { readOperationsSearch } from "@/lib/operations/operations-search";
import { refuseIllFormed } from "../../_lists/refuse-ill-formed";
import { operationsFile } from "../../_orders/operations-file";

/** The list of /operations as a file: the same fields in the address, all pages, the columns that were chosen. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await requireRight("operations.view");
  await requireRight("orders.export");
  const { searchParams } = request.nextUrl;
  const format = formatOf(searchParams);
  const params = paramsOf(searchParams);
  const { values, ignored } = readOperationsSearch(params);
  refuseIllFormed("/operations", params, ignored);
  const [keys, pages] = await Promise.all([
    chosenColumns(user, "operations", values.columns),
    exportOperations(user, values, format, clientOf(request.headers)),
  ]);
  return operationsFile({ name: "operations", format, user, keys, pages });
}
