import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { readSystem } from "@/lib/system/read-system";
import { DataTable } from "../../../_ui/list/data-table";
import { Notice } from "../../../_ui/text/notice";
import { PageHeader } from "../../../_ui/text/page-header";
import { DatabaseCard } from "./database-card";
import { jobColumns } from "./job-columns";
import { LettersCard } from "./letters-card";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.system");
  return { title: t("title") };
}

export default async function SystemPage() {
  await requireRight("system.manage");
  const [{ isWell, jobs, letters, database }, columns, t] = await Promise.all([
    readSystem(),
    jobColumns(),
    getTranslations("admin.system"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} />
      <Notice tone={isWell ? "success" : "warn"} className="mb-6" title={t(isWell ? "well" : "notWell")} />
      <div className="grid gap-8">
        <section className="min-w-0">
          <h2 className="text-heading">{t("jobs.title")}</h2>
          <p className="mt-1 mb-4 max-w-prose text-ink-soft">{t("jobs.about")}</p>
          <DataTable caption={t("jobs.title")} columns={columns} rows={jobs} rowKey={({ name }) => name} />
        </section>
        <LettersCard letters={letters} />
        <DatabaseCard database={database} />
      </div>
    </>
  );
}
