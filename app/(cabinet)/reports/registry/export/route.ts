import type { NextRequest } from "next/server";
import { requireRight } from "@/lib/access/require";
import { formatOf } from "@/lib/export/file-format";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { exportOperations } from "@/lib/operations/export-operations";
import { operationColumnKeys } from "@/lib/operations/operation-column-keys";
import { operationsOf, readRegistrySearch } from "@/lib/registry/registry-search";
import { refuseIllFormed } from "../../../_lists/refuse-ill-formed";
import { operationsFile } from "../../../_orders/operations-file";

/** The registry that /reports/registry shows at the same address as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await requireRight("orders.export");
  const { searchParams } = request.nextUrl;
  const format = formatOf(searchParams);
  const params = paramsOf(searchParams);
  const { values, ignored } = readRegistrySearch(params);
  refuseIllFormed("/reports/registry", params, ignored);
  const pages = await exportOperations(user, operationsOf(values), format, clientOf(request.headers));
  return operationsFile({ name: "registry", format, user, keys: operationColumnKeys, pages });
}
