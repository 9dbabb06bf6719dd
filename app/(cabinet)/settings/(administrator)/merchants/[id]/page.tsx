import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { findOwnMerchant } from "@/lib/merchants/find-merchant";
import { merchantIdField } from "@/lib/merchants/merchant-fields";
import { Card } from "../../../../../_ui/text/card";
import { PageHeader } from "../../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../../_frame/breadcrumbs";
import { DoneNotice } from "../../../../_lists/done-notice";
import { MerchantForm } from "../../../../_organisation/merchant-form";
import { merchantWords } from "../../../../_organisation/merchant-words";
import { changeOwnMerchantAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.merchants");
  return { title: t("title") };
}

export default async function OwnMerchantPage({
  params,
  searchParams,
}: PageProps<"/settings/merchants/[id]">) {
  const admin = await requireRight("users.manage");
  const id = merchantIdField.safeParse((await params).id);
  const merchant = id.success ? await findOwnMerchant(admin, id.data) : null;
  if (!merchant) notFound();
  const path = `/settings/merchants/${merchant.id}` as Route;
  const [{ notice }, t, words] = await Promise.all([
    searchParams,
    getTranslations("common"),
    merchantWords({ path, hasOrders: false }),
  ]);
  const { version, confirmationDays } = merchant;
  return (
    <>
      <Breadcrumbs trail={["settings", "ownMerchants"]} />
      <PageHeader title={merchant.name} about={t("merchantId", { id: String(merchant.id) })} />
      <DoneNotice notice={notice} />
      <Card>
        <MerchantForm
          action={changeOwnMerchantAction}
          words={words}
          stored={{ id: merchant.id, version, confirmationDays }}
        />
      </Card>
    </>
  );
}
