import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { listEnterpriseNames } from "@/lib/enterprises/find-enterprise";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { createMerchantAction } from "./actions";
import { MerchantForm } from "../../../_organisation/merchant-form";
import { merchantWords } from "../../../_organisation/merchant-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.merchant");
  return { title: t("newTitle") };
}

export default async function NewMerchantPage({ searchParams }: PageProps<"/admin/merchants/new">) {
  const staff = await requireRight("system.manage");
  const [params, enterprises, t, words] = await Promise.all([
    searchParams,
    listEnterpriseNames(staff),
    getTranslations("admin.merchant"),
    merchantWords(),
  ]);
  const chosen = enterprises.find(({ id }) => id === params.enterprise);
  return (
    <>
      <Breadcrumbs trail={["admin", "merchants"]} />
      <PageHeader title={t("newTitle")} />
      <Card>
        <MerchantForm
          action={createMerchantAction}
          words={words}
          enterprises={enterprises}
          stored={{ enterpriseId: chosen?.id }}
        />
      </Card>
    </>
  );
}
