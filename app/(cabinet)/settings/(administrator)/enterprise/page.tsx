import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { findOwnEnterprise } from "@/lib/enterprises/find-enterprise";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { DoneNotice } from "../../../_lists/done-notice";
import { EnterpriseForm } from "../../../_organisation/enterprise-form";
import { ownEnterpriseWords } from "../../../_organisation/enterprise-words";
import { changeOwnEnterpriseAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.enterprise");
  return { title: t("title") };
}

export default async function OwnEnterprisePage({ searchParams }: PageProps<"/settings/enterprise">) {
  const admin = await requireRight("users.manage");
  const enterprise = await findOwnEnterprise(admin);
  if (!enterprise) notFound();
  const [{ notice }, t, words] = await Promise.all([
    searchParams,
    getTranslations("settings.enterprise"),
    ownEnterpriseWords("/settings/enterprise"),
  ]);
  const { version, timeZone, contactPerson, phone, email } = enterprise;
  return (
    <>
      <Breadcrumbs trail={["settings"]} />
      <PageHeader title={enterprise.name} about={t("about")} />
      <DoneNotice notice={notice} />
      <Card>
        <EnterpriseForm
          action={changeOwnEnterpriseAction}
          words={words}
          stored={{ version, timeZone, contactPerson, phone, email }}
        />
      </Card>
    </>
  );
}
