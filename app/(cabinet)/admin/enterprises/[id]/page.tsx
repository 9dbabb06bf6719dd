import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { findEnterprise } from "@/lib/enterprises/find-enterprise";
import { Card } from "../../../../_ui/text/card";
import { LinkButton } from "../../../../_ui/text/link-button";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { DoneNotice } from "../../../_lists/done-notice";
import { changeEnterpriseAction } from "./actions";
import { EnterpriseForm } from "../../../_organisation/enterprise-form";
import { EnterpriseContacts } from "./enterprise-contacts";
import { enterpriseWords } from "../../../_organisation/enterprise-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.enterprises");
  return { title: t("title") };
}

export default async function EnterprisePage({ params, searchParams }: PageProps<"/admin/enterprises/[id]">) {
  const staff = await requireRight("system.manage");
  const id = z.uuid().safeParse((await params).id);
  const enterprise = id.success ? await findEnterprise(staff, id.data) : null;
  if (!enterprise) notFound();
  const path = `/admin/enterprises/${enterprise.id}` as Route;
  const [{ notice }, t, words] = await Promise.all([
    searchParams,
    getTranslations("admin.enterprise"),
    enterpriseWords(path),
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "enterprises"]} />
      <PageHeader
        title={enterprise.name}
        actions={
          <div className="flex flex-wrap gap-2">
            <LinkButton href={`/admin/merchants?enterprise=${enterprise.id}` as Route} look="secondary">
              {t("merchants")}
            </LinkButton>
            <LinkButton href={`/admin/merchants/new?enterprise=${enterprise.id}` as Route} look="secondary">
              {t("newMerchant")}
            </LinkButton>
          </div>
        }
      />
      <DoneNotice notice={notice} />
      <div className="grid gap-6">
        <Card title={t("details")}>
          <EnterpriseForm action={changeEnterpriseAction} words={words} stored={enterprise} />
        </Card>
        <EnterpriseContacts enterprise={enterprise} />
      </div>
    </>
  );
}
