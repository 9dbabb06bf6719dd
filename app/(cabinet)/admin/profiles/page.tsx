import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { scopeOf } from "@/lib/access/scope-of";
import { listProfiles, readProfileSearch } from "@/lib/profiles/find-profile";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { LinkButton } from "../../../_ui/text/link-button";
import { PageHeader } from "../../../_ui/text/page-header";
import { Breadcrumbs } from "../../_frame/breadcrumbs";
import { DoneNotice } from "../../_lists/done-notice";
import { ListOf } from "../../_lists/list-of";
import { NextPager } from "../../_lists/next-pager";
import { profileColumns } from "./profile-columns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.profiles");
  return { title: t("title") };
}

export default async function ProfilesPage({ searchParams }: PageProps<"/admin/profiles">) {
  const admin = await requireRight("users.manage", "system.manage");
  const { notice, ...params } = await searchParams;
  const { values } = readProfileSearch(params);
  const user = values.user === undefined ? null : await findManagedUser(admin, values.user);
  const [{ rows, next }, columns, t] = await Promise.all([
    listProfiles(admin, values),
    profileColumns({ user: user?.id }),
    getTranslations("admin.profiles"),
  ]);
  const path = "/admin/profiles";
  return (
    <>
      {user && (
        <Breadcrumbs
          trail={["admin", "users", { href: `/admin/users/${user.id}` as Route, label: user.login }]}
        />
      )}
      <PageHeader
        title={user ? t("chooseFor", { login: user.login }) : t("title")}
        about={scopeOf(admin).everyone ? t("aboutAll") : t("about")}
        actions={!user && <LinkButton href="/admin/profiles/new">{t("create")}</LinkButton>}
      />
      <DoneNotice notice={notice} />
      <ListOf
        caption={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={{ title: t("empty"), whole: values.after === undefined ? undefined : path }}
      />
      <NextPager path={path} params={params} after={values.after} next={next} />
    </>
  );
}
