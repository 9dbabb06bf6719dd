import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { monitorOperations } from "@/lib/operations/monitor-operations";
import { operationCodes, operationStates } from "@/lib/operations/operation-codes";
import { readOperationsSearch } from "@/lib/operations/operations-search";
import { isExactNumber } from "@/lib/lists/fields";
import { merchantScope } from "@/lib/orders/scope";
import { CheckList } from "../../_ui/check-list";
import { DataTable } from "../../_ui/data-table";
import { PageHeader } from "../../_ui/page-header";
import { emptyBecause, ListEmpty } from "../list-empty";
import { ListFilter } from "../list-filter";
import { ListNotices } from "../list-notices";
import { ListPager } from "../list-pager";
import { operationColumns } from "./operation-columns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet");
  return { title: t("operations") };
}

export default async function OperationsPage({ searchParams }: PageProps<"/operations">) {
  const user = await requireRight("operations.view");
  const params = await searchParams;
  const { values, ignored } = readOperationsSearch(params);
  const [page, { merchants }, columns, t, order, sections] = await Promise.all([
    monitorOperations(user, values),
    merchantScope(user),
    operationColumns(user.enterpriseTimeZone),
    getTranslations("operations"),
    getTranslations("orders"),
    getTranslations("cabinet"),
  ]);
  return (
    <>
      <PageHeader title={sections("operations")} about={order("zone", { zone: user.enterpriseTimeZone })} />
      <ListFilter path="/operations" search={values} merchants={merchants}>
        <CheckList
          name="code"
          label={t("columns.code")}
          options={operationCodes.map((code) => ({ value: String(code), label: t(`codes.${code}`) }))}
          any={order("filter.any")}
          chosen={(values.code ?? []).map(String)}
        />
        <CheckList
          name="state"
          label={t("columns.state")}
          options={operationStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          any={order("filter.any")}
          chosen={values.state ?? []}
        />
      </ListFilter>
      <ListNotices ignored={ignored} exact={isExactNumber(values.number)} />
      {page.rows.length > 0 ? (
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={page.rows}
          rowKey={(row) => String(row.id)}
        />
      ) : (
        <ListEmpty
          path="/operations"
          why={emptyBecause(merchants, values)}
          none={{ title: t("empty.none"), hint: t("empty.noneHint") }}
        />
      )}
      <ListPager path="/operations" params={params} page={page} />
    </>
  );
}
