import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { listEnterprises, readEnterpriseSearch } from "@/lib/enterprises/list-enterprises";
import { LinkButton } from "../../../_ui/text/link-button";
import { PageHeader } from "../../../_ui/text/page-header";
import { ListOf } from "../../_lists/list-of";
import { NextPager } from "../../_lists/next-pager";
import { SearchForm } from "../../_lists/search-form";
import { SearchIgnored } from "../../_lists/search-ignored";
import { enterpriseColumns } from "./enterprise-columns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.enterprises");
  return { title: t("title") };
}

export default async function EnterprisesPage({ searchParams }: PageProps<"/admin/enterprises">) {
  const staff = await requireRight("system.manage");
  const params = await searchParams;
  const { values, ignored } = readEnterpriseSearch(params);
  const [{ rows, next }, columns, t] = await Promise.all([
    listEnterprises(staff, values),
    enterpriseColumns(),
    getTranslations("admin.enterprises"),
  ]);
  const path = "/admin/enterprises";
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={<LinkButton href="/admin/enterprises/new">{t("create")}</LinkButton>}
      />
      <SearchForm path={path} params={params} label={t("search")} find={values.find} />
      <SearchIgnored fields={ignored} />
      <ListOf
        caption={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={{ title: t("empty"), whole: Object.keys(values).length > 0 ? path : undefined }}
      />
      <NextPager path={path} params={params} after={values.after} next={next} />
    </>
  );
}
