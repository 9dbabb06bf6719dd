import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { sumOperations } from "@/lib/operations/sum-operations";
import { merchantScope } from "@/lib/orders/scope";
import { operationsOf, readRegistrySearch } from "@/lib/registry/registry-search";
import { DataTable } from "../../../_ui/list/data-table";
import { PageHeader } from "../../../_ui/text/page-header";
import { ExportLinks } from "../../_lists/export-links";
import { emptyBecause, ListEmpty } from "../../_lists/list-empty";
import { ListNotices } from "../../_lists/list-notices";
import { ListPager } from "../../_lists/list-pager";
import { ListTotals } from "../../_lists/list-totals";
import { periodWords } from "../../_lists/period-words";
import { operationColumns } from "../../_orders/operation-columns";
import { operationParts } from "../../_orders/operation-parts";
import { ReportTabs } from "../_frame/report-tabs";
import { RegistryFilter } from "./registry-filter";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports.registry");
  return { title: t("title") };
}

export default async function RegistryPage({ searchParams }: PageProps<"/reports/registry">) {
  const user = await requireUser();
  const params = await searchParams;
  const { values, ignored } = readRegistrySearch(params);
  const search = operationsOf(values);
  const [page, parts, { merchants }, columns, period, t, operations] = await Promise.all([
    monitorOperations(user, search),
    sumOperations(user, search).then(operationParts),
    merchantScope(user),
    operationColumns(user.enterpriseTimeZone),
    periodWords(user, values),
    getTranslations("reports.registry"),
    getTranslations("operations"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        about={operations("about", { period: period.words, zone: user.enterpriseTimeZone })}
        actions={page.rows.length > 0 && <ExportLinks user={user} path="/reports/registry" params={params} />}
      />
      <ReportTabs here="/reports/registry" />
      <RegistryFilter params={params} search={values} preset={period.preset} merchants={merchants} />
      <ListNotices ignored={ignored} exact={false} notice={undefined} />
      <ListTotals partTitle={operations("totals.part")} parts={parts} />
      {page.rows.length > 0 ? (
        <DataTable
          caption={operations("caption")}
          columns={columns}
          rows={page.rows}
          rowKey={(row) => String(row.id)}
        />
      ) : (
        <ListEmpty
          path="/reports/registry"
          why={emptyBecause(merchants, values)}
          words={{
            none: operations("empty.none"),
            noneHint: operations("empty.noneHint"),
            period: t("empty"),
            periodHint: t("emptyHint"),
          }}
        />
      )}
      <ListPager path="/reports/registry" params={params} page={page} />
    </>
  );
}
