import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { listEnterpriseNames } from "@/lib/enterprises/find-enterprise";
import { findMerchant } from "@/lib/merchants/find-merchant";
import { merchantIdField } from "@/lib/merchants/merchant-fields";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { DoneNotice } from "../../../_lists/done-notice";
import { changeMerchantAction } from "./actions";
import { MerchantForm } from "../../../_organisation/merchant-form";
import { merchantWords } from "../../../_organisation/merchant-words";
import { MerchantUsers } from "./merchant-users";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.merchants");
  return { title: t("title") };
}

export default async function MerchantPage({ params, searchParams }: PageProps<"/admin/merchants/[id]">) {
  const staff = await requireRight("system.manage");
  const id = merchantIdField.safeParse((await params).id);
  const merchant = id.success ? await findMerchant(staff, id.data) : null;
  if (!merchant) notFound();
  const { hasOrders, enterpriseId, enterpriseName } = merchant;
  const path = `/admin/merchants/${merchant.id}` as Route;
  const [{ notice }, enterprises, t, common, words] = await Promise.all([
    searchParams,
    hasOrders ? [{ id: enterpriseId, name: enterpriseName }] : listEnterpriseNames(staff),
    getTranslations("admin.merchant"),
    getTranslations("common"),
    merchantWords({ path, hasOrders }),
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "merchants"]} />
      <PageHeader
        title={merchant.name}
        about={`${common("merchantId", { id: String(merchant.id) })} · ${enterpriseName}`}
      />
      <DoneNotice notice={notice} />
      <div className="grid gap-6">
        <Card title={t("details")}>
          <MerchantForm
            action={changeMerchantAction}
            words={words}
            enterprises={enterprises}
            stored={merchant}
          />
        </Card>
        <MerchantUsers users={merchant.users} more={merchant.moreUsers} />
      </div>
    </>
  );
}
