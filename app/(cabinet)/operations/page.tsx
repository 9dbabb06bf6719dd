import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { chosenColumns } from "@/lib/arranged-lists/chosen-columns";
import { isExactNumber } from "@/lib/lists/fields";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { readOperationsSearch } from "@/lib/operations/operations-search";
import { sumOperations } from "@/lib/operations/sum-operations";
import { merchantScope } from "@/lib/orders/merchant-scope";
import { emptyBecause } from "../_lists/list-empty";
import { ListNotices } from "../_lists/list-notices";
import { Monitor } from "../_lists/monitor";
import { periodWords } from "../_lists/period-words";
import { operationColumns } from "../_orders/operation-columns";
import { operationParts } from "../_orders/operation-parts";
import { OperationFilter } from "./operation-filter";

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
    <Monitor
      user={user}
      path="/operations"
      params={params}
      title={sections("operations")}
      about={t("about", { period: period.words, zone: user.enterpriseTimeZone })}
      totals={{ partTitle: t("totals.part"), parts }}
      caption={t("caption")}
      columns={columns}
      arranged={{ list: "operations", shown }}
      page={page}
      why={emptyBecause(merchants, values)}
      words={{
        none: t("empty.none"),
        noneHint: t("empty.noneHint"),
        period: t("empty.period"),
        periodHint: t("empty.periodHint"),
      }}
    >
      <OperationFilter
        params={params}
        search={values}
        ignored={ignored}
        preset={period.preset}
        merchants={merchants}
      />
      <ListNotices ignored={ignored} exact={isExactNumber(values.number)} notice={notice} />
    </Monitor>
  );
}
