import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { listOwnMerchants, readMerchantSearch } from "@/lib/merchants/list-merchants";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { ListOf } from "../../../_lists/list-of";
import { ownMerchantColumns } from "../../../_organisation/merchant-columns";
import { NextPager } from "../../../_lists/next-pager";
import { SearchForm } from "../../../_lists/search-form";
import { SearchIgnored } from "../../../_lists/search-ignored";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.merchants");
  return { title: t("title") };
}

export default async function OwnMerchantsPage({ searchParams }: PageProps<"/settings/merchants">) {
  const admin = await requireRight("users.manage");
  if (admin.enterpriseId === null) notFound();
  const params = await searchParams;
  const { values, ignored } = readMerchantSearch(params);
  const [{ rows, next }, columns, t] = await Promise.all([
    listOwnMerchants(admin, values),
    ownMerchantColumns(),
    getTranslations("settings.merchants"),
  ]);
  const path = "/settings/merchants";
  const isSearch = values.find !== undefined || values.after !== undefined;
  return (
    <>
      <Breadcrumbs trail={["settings"]} />
      <PageHeader title={t("title")} about={t("about")} />
      <SearchForm path={path} params={params} label={t("search")} find={values.find} />
      <SearchIgnored fields={ignored} />
      <ListOf
        caption={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={{ title: t("empty"), whole: isSearch ? path : undefined }}
      />
      <NextPager path={path} params={params} after={values.after} next={next} />
    </>
  );
}
