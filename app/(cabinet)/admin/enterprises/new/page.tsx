import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { env } from "@/lib/env";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { createEnterpriseAction } from "./actions";
import { EnterpriseForm } from "../../../_organisation/enterprise-form";
import { enterpriseWords } from "../../../_organisation/enterprise-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.enterprise");
  return { title: t("newTitle") };
}

export default async function NewEnterprisePage() {
  await requireRight("system.manage");
  const [t, words] = await Promise.all([getTranslations("admin.enterprise"), enterpriseWords()]);
  return (
    <>
      <Breadcrumbs trail={["admin", "enterprises"]} />
      <PageHeader title={t("newTitle")} />
      <Card>
        <EnterpriseForm
          action={createEnterpriseAction}
          words={words}
          stored={{ timeZone: env().DEFAULT_TIME_ZONE }}
        />
      </Card>
    </>
  );
}
