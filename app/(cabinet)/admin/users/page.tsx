import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { scopeOf } from "@/lib/access/scope-of";
import { requireRight } from "@/lib/access/require";
import { searchWith } from "@/lib/lists/search";
import { listUsers } from "@/lib/users/list-users";
import { readUserSearch } from "@/lib/users/user-search";
import { DownloadLink } from "../../../_ui/list/download/download-link";
import { LinkButton } from "../../../_ui/text/link-button";
import { PageHeader } from "../../../_ui/text/page-header";
import { IgnoredFields } from "../../_lists/ignored-fields";
import { ListOf } from "../../_lists/list-of";
import { NextPager } from "../../_lists/next-pager";
import { BulkBar } from "./bulk-bar";
import { BulkNotice } from "./_bulk/bulk-notice";
import { userColumns } from "./user-columns";
import { UserFilter } from "./user-filter";

const path = "/admin/users";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.users");
  return { title: t("title") };
}

export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const admin = await requireRight("users.manage", "system.manage");
  const params = await searchParams;
  const { values, ignored } = readUserSearch(params);
  const { everyone } = scopeOf(admin);
  const [{ rows, next }, columns, t] = await Promise.all([
    listUsers(admin, values),
    userColumns({ withEnterprise: everyone }),
    getTranslations("admin.users"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        about={everyone ? t("aboutAll") : t("aboutOwn", { enterprise: admin.enterpriseName ?? "" })}
        actions={
          <>
            <LinkButton href="/admin/users/new">{t("create")}</LinkButton>
            <LinkButton href="/admin/users/import" look="secondary">
              {t("import")}
            </LinkButton>
            {rows.length > 0 && (
              <DownloadLink href={`/admin/users/export${searchWith(params, { after: undefined })}`}>
                {t("download")}
              </DownloadLink>
            )}
          </>
        }
      />
      <BulkNotice search={params} />
      <UserFilter params={params} search={values} />
      <IgnoredFields fields={ignored} word={(field) => t(`filter.fields.${field}`)} />
      <form method="get" action="/admin/users/bulk">
        <ListOf
          caption={t("title")}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={{ title: t("empty"), whole: Object.keys(values).length > 0 ? path : undefined }}
        />
        {rows.length > 0 && <BulkBar />}
      </form>
      <NextPager path={path} params={params} after={values.after} next={next} />
    </>
  );
}
