import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { rights } from "@/lib/access/rights";
import { locales } from "@/lib/i18n/locales";
import { neededColumns, peopleColumns } from "@/lib/users/import/people-table";
import { Card } from "../../../../_ui/text/card";
import { DownloadLink } from "../../../../_ui/list/download/download-link";
import { Facts } from "../../../../_ui/list/facts";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { ChooseEnterprise } from "../_user/choose-enterprise";
import { chosenEnterprise } from "../_user/chosen-enterprise";
import { ChosenEnterpriseLine } from "../_user/chosen-enterprise-line";
import { ImportForm } from "./import-form";
import { importWords } from "./import-words";

const path = "/admin/users/import";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.import");
  return { title: t("title") };
}

export default async function ImportPage({ searchParams }: PageProps<"/admin/users/import">) {
  const admin = await requireRight("users.manage", "system.manage");
  const chosen = await chosenEnterprise(admin, await searchParams);
  const [t, words] = await Promise.all([getTranslations("admin.import"), importWords()]);
  return (
    <>
      <Breadcrumbs trail={["admin", "users"]} />
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={<DownloadLink href={`${path}/sample`}>{t("sample")}</DownloadLink>}
      />
      {chosen ? (
        <div className="grid gap-6">
          <ChosenEnterpriseLine chosen={chosen} path={path} />
          <Card>
            <ImportForm words={words} enterprise={chosen.choice} />
          </Card>
          <Card title={t("columnsTitle")} about={t("columnsAbout", { needed: neededColumns.join(", ") })}>
            <Facts
              facts={peopleColumns.map((column) => ({
                label: <code>{column}</code>,
                value: t(`columnsAre.${column}`, {
                  rights: rights.join(", "),
                  languages: locales.join(", "),
                }),
              }))}
            />
          </Card>
        </div>
      ) : (
        <ChooseEnterprise staff={admin} path={path} />
      )}
    </>
  );
}
