import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { sumOperations } from "@/lib/operations/sum-operations";
import { merchantScope } from "@/lib/orders/merchant-scope";
import { operationsOf, readRegistrySearch } from "@/lib/registry/registry-search";
import { emptyBecause } from "../../_lists/list-empty";
import { ListNotices } from "../../_lists/list-notices";
import { Monitor } from "../../_lists/monitor";
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
    <Monitor
      user={user}
      path="/reports/registry"
      params={params}
      title={t("title")}
      about={operations("about", { period: period.words, zone: user.enterpriseTimeZone })}
      totals={{ partTitle: operations("totals.part"), parts }}
      caption={operations("caption")}
      columns={columns}
      page={page}
      why={emptyBecause(merchants, values)}
      words={{
        none: operations("empty.none"),
        noneHint: operations("empty.noneHint"),
        period: t("empty"),
        periodHint: t("emptyHint"),
      }}
    >
      <ReportTabs here="/reports/registry" />
      <RegistryFilter params={params} search={values} preset={period.preset} merchants={merchants} />
      <ListNotices ignored={ignored} exact={false} notice={undefined} />
    </Monitor>
  );
}
