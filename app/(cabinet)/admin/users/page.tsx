import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { scopeOf } from "@/lib/access/scope";
import { requireRight } from "@/lib/access/require";
import { searchWith } from "@/lib/lists/search";
import { listUsers, readUserSearch } from "@/lib/users/list-users";
import { DataTable } from "../../../_ui/data-table";
import { EmptyState } from "../../../_ui/empty-state";
import { LinkButton } from "../../../_ui/link-button";
import { PageHeader } from "../../../_ui/page-header";
import { Pager } from "../../../_ui/pager";
import { userColumns } from "./user-columns";
import { UserSearchForm } from "./user-search-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.users");
  return { title: t("title") };
}

export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const admin = await requireRight("users.manage", "system.manage");
  const params = await searchParams;
  const { values } = readUserSearch(params);
  const { everyone } = scopeOf(admin);
  const [{ rows, next }, columns, t, list] = await Promise.all([
    listUsers(admin, values),
    userColumns({ withEnterprise: everyone }),
    getTranslations("admin.users"),
    getTranslations("admin"),
  ]);
  const to = (after: string | undefined) => `/admin/users${searchWith(params, { after })}` as Route;
  return (
    <>
      <PageHeader
        title={t("title")}
        about={everyone ? t("aboutAll") : t("aboutOwn", { enterprise: admin.enterpriseName ?? "" })}
      />
      <UserSearchForm find={values.find} />
      {rows.length > 0 ? (
        <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
      ) : (
        <EmptyState
          title={t("empty")}
          action={
            <LinkButton href="/admin/users" look="secondary">
              {t("clear")}
            </LinkButton>
          }
        >
          {t("emptyHint")}
        </EmptyState>
      )}
      <Pager
        label={list("pages")}
        first={values.after === undefined ? undefined : { href: to(undefined), text: list("firstPage") }}
        older={next === null ? undefined : { href: to(next), text: list("nextPage") }}
      />
    </>
  );
}
