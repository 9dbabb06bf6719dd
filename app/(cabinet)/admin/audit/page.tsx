import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { scopeOf } from "@/lib/access/scope-of";
import { readEventSearch } from "@/lib/event-log/event-search";
import { readEvents } from "@/lib/event-log/read-events";
import { searchWith } from "@/lib/lists/search";
import { DownloadLink } from "../../../_ui/list/download/download-link";
import { EmptyState } from "../../../_ui/list/empty-state";
import { PageHeader } from "../../../_ui/text/page-header";
import { EventTable } from "../../_events/event-table";
import { IgnoredFields } from "../../_lists/ignored-fields";
import { ListPager } from "../../_lists/list-pager";
import { EventFilter } from "./event-filter";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const viewer = await requireRight("audit.view");
  const params = await searchParams;
  const { values, ignored } = readEventSearch(params);
  const [page, t] = await Promise.all([readEvents(viewer, values), getTranslations("admin.audit")]);
  const about = scopeOf(viewer).everyone
    ? t("aboutAll")
    : t("aboutOwn", { enterprise: viewer.enterpriseName ?? "" });
  return (
    <>
      <PageHeader
        title={t("title")}
        about={`${about} ${t("zone", { zone: viewer.timeZone })}`}
        actions={
          page.rows.length > 0 && (
            <DownloadLink href={`/admin/audit/export${searchWith(params, { page: undefined })}`}>
              {t("download")}
            </DownloadLink>
          )
        }
      />
      <EventFilter params={params} search={values} />
      <IgnoredFields fields={ignored} word={(field) => t(`ignoredFields.${field}`)} />
      {page.rows.length > 0 ? (
        <EventTable
          caption={t("title")}
          events={page.rows}
          columns={["at", "event", "actor", "target", "ip", "details"]}
        />
      ) : (
        <EmptyState title={t("empty")} action={{ href: "/admin/audit", text: t("clear") }}>
          {t("emptyHint")}
        </EmptyState>
      )}
      <ListPager path="/admin/audit" params={params} page={page} />
    </>
  );
}
