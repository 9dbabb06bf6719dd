import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { chosenColumns } from "@/lib/arranged-lists/chosen-columns";
import { isExactNumber } from "@/lib/lists/fields";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { readOperationsSearch } from "@/lib/operations/operations-search";
import { sumOperations } from "@/lib/operations/sum-operations";
import { merchantScope } from "@/lib/orders/scope";
import { DataTable } from "../../_ui/list/data-table";
import { PageHeader } from "../../_ui/text/page-header";
import { ExportLinks } from "../_lists/export-links";
import { ListArrangement } from "../_lists/list-arrangement";
import { emptyBecause, ListEmpty } from "../_lists/list-empty";
import { ListNotices } from "../_lists/list-notices";
import { ListPager } from "../_lists/list-pager";
import { ListTotals } from "../_lists/list-totals";
import { periodWords } from "../_lists/period-words";
import { operationColumns } from "../_orders/operation-columns";
import { OperationFilter } from "./operation-filter";
import { operationParts } from "../_orders/operation-parts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("operations") };
}

export default async function OperationsPage({ searchParams }: PageProps<"/operations">) {
  const user = await requireRight("operations.view");
  const { notice, ...params } = await searchParams;
  const { values, ignored } = readOperationsSearch(params);
  const [page, parts, { merchants }, columns, shown, period, t, sections] = await Promise.all([
    monitorOperations(user, values),
    sumOperations(user, values).then(operationParts),
    merchantScope(user),
    operationColumns(user.enterpriseTimeZone),
    chosenColumns(user, "operations", values.columns),
    periodWords(user, values),
    getTranslations("operations"),
    getTranslations("cabinet"),
  ]);
  return (
    <>
      <PageHeader
        title={sections("operations")}
        about={t("about", { period: period.words, zone: user.enterpriseTimeZone })}
        actions={page.rows.length > 0 && <ExportLinks user={user} path="/operations" params={params} />}
      />
      <OperationFilter
        params={params}
        search={values}
        ignored={ignored}
        preset={period.preset}
        merchants={merchants}
      />
      <ListNotices ignored={ignored} exact={isExactNumber(values.number)} notice={notice} />
      <ListTotals partTitle={t("totals.part")} parts={parts} />
      <ListArrangement
        user={user}
        list="operations"
        path="/operations"
        params={params}
        columns={columns.map(({ key, title }) => ({ key, title, shown: shown.includes(key) }))}
      />
      {page.rows.length > 0 ? (
        <DataTable
          caption={t("caption")}
          columns={columns.filter(({ key }) => shown.includes(key))}
          rows={page.rows}
          rowKey={(row) => String(row.id)}
        />
      ) : (
        <ListEmpty
          path="/operations"
          why={emptyBecause(merchants, values)}
          words={{
            none: t("empty.none"),
            noneHint: t("empty.noneHint"),
            period: t("empty.period"),
            periodHint: t("empty.periodHint"),
          }}
        />
      )}
      <ListPager path="/operations" params={params} page={page} />
    </>
  );
}
