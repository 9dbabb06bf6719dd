import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { readSearch, severalOf } from "@/lib/lists/search";
import { bulkDeedField, previewBulk } from "@/lib/users/bulk-change";
import { EmptyState } from "../../../../_ui/list/empty-state";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { BulkNotice } from "../_bulk/bulk-notice";
import { BulkForm } from "./bulk-form";

const fields = { deed: bulkDeedField, user: severalOf(z.uuid()) };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.bulk");
  return { title: t("title") };
}

/** Shows what would be done to the users ticked in the list; changes nothing by itself. */
export default async function BulkPage({ searchParams }: PageProps<"/admin/users/bulk">) {
  const admin = await requireRight("users.manage", "system.manage");
  const search = await searchParams;
  const { deed, user: ticked = [] } = readSearch(fields, search).values;
  const [t, users, previews] = await Promise.all([
    getTranslations("admin.bulk"),
    getTranslations("admin.users"),
    deed ? previewBulk(admin, deed, ticked) : [],
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "users"]} />
      <PageHeader title={t("title")} />
      <BulkNotice search={search} isPartial />
      {deed && previews.length > 0 ? (
        <BulkForm deed={deed} previews={previews} />
      ) : (
        <EmptyState title={t("empty")} action={{ href: "/admin/users", text: users("title") }}>
          {t("emptyHint")}
        </EmptyState>
      )}
    </>
  );
}
