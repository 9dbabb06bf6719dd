import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { chosenColumns } from "@/lib/arranged-lists/chosen-columns";
import { formatOf } from "@/lib/export/file-format";
import { clientOf } from "@/lib/http/client";
import { paramsOf } from "@/lib/lists/search";
import { exportOrders } from "@/lib/orders/export-orders";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { listFile } from "../../_lists/list-file";
import { refuseIllFormed } from "../../_lists/refuse-ill-formed";
import { orderFileColumns } from "./order-file-columns";

/** The list of /orders as a file: the same fields in the address, all pages, the columns that were chosen. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await requireRight("orders.export");
  const { searchParams } = request.nextUrl;
  const format = formatOf(searchParams);
  const params = paramsOf(searchParams);
  const { values, ignored } = readOrdersSearch(params);
  refuseIllFormed("/orders", params, ignored);
  const [columns, keys, t] = await Promise.all([
    orderFileColumns(),
    chosenColumns(user, "orders", values.columns),
    getTranslations("orders.file"),
  ]);
  return listFile({
    name: "orders",
    format,
    user,
    columns,
    keys,
    pages: await exportOrders(user, values, format, clientOf(request.headers)),
    amountOf: ({ amount, currency }) => ({ minor: amount, currency }),
    totalOf: (sum) => t("total", sum),
    allOf: (count) => t("all", { count }),
  });
}
