import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { findEnterprise } from "@/lib/enterprises/find-enterprise";
import { listMerchants, readMerchantSearch } from "@/lib/merchants/list-merchants";
import { LinkButton } from "../../../_ui/text/link-button";
import { PageHeader } from "../../../_ui/text/page-header";
import { ListOf } from "../../_lists/list-of";
import { NextPager } from "../../_lists/next-pager";
import { SearchForm } from "../../_lists/search-form";
import { SearchIgnored } from "../../_lists/search-ignored";
import { merchantColumns } from "../../_organisation/merchant-columns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.merchants");
  return { title: t("title") };
}

export default async function MerchantsPage({ searchParams }: PageProps<"/admin/merchants">) {
  const staff = await requireRight("system.manage");
  const params = await searchParams;
  const { values, ignored } = readMerchantSearch(params);
  const [{ rows, next }, enterprise, columns, t] = await Promise.all([
    listMerchants(staff, values),
    values.enterprise === undefined ? null : findEnterprise(staff, values.enterprise),
    merchantColumns(),
    getTranslations("admin.merchants"),
  ]);
  const path = "/admin/merchants";
  const create = `${path}/new${enterprise ? `?enterprise=${enterprise.id}` : ""}` as Route;
  return (
    <>
      <PageHeader
        title={t("title")}
        about={enterprise ? t("aboutOne", { enterprise: enterprise.name }) : t("about")}
        actions={<LinkButton href={create}>{t("create")}</LinkButton>}
      />
      <SearchForm
        path={path}
        params={params}
        label={t("search")}
        find={values.find}
        kept={{ enterprise: values.enterprise }}
      />
      <SearchIgnored fields={ignored} />
      <ListOf
        caption={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={{ title: t("empty"), whole: Object.keys(values).length > 0 ? path : undefined }}
      />
      <NextPager path={path} params={params} after={values.after} next={next} />
    </>
  );
}
