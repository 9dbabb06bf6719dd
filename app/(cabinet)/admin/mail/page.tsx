import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { scopeOf } from "@/lib/access/scope-of";
import { searchWith } from "@/lib/lists/search";
import { listLetters, readLetterSearch } from "@/lib/mail/list-letters";
import { PageHeader } from "../../../_ui/text/page-header";
import { IgnoredFields } from "../../_lists/ignored-fields";
import { ListOf } from "../../_lists/list-of";
import { NextPager } from "../../_lists/next-pager";
import { letterColumns } from "./letter-columns";
import { LetterFilter } from "./letter-filter";
import { MailNotice } from "./mail-notice";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.mail");
  return { title: t("title") };
}

export default async function MailPage({ searchParams }: PageProps<"/admin/mail">) {
  const admin = await requireRight("users.manage", "system.manage");
  const { notice, ...params } = await searchParams;
  const { values, ignored } = readLetterSearch(params);
  const [{ rows, next }, columns, t] = await Promise.all([
    listLetters(admin, values),
    letterColumns({ search: searchWith(params, {}) }),
    getTranslations("admin.mail"),
  ]);
  const path = "/admin/mail";
  return (
    <>
      <PageHeader
        title={t("title")}
        about={
          scopeOf(admin).everyone ? t("aboutAll") : t("aboutOwn", { enterprise: admin.enterpriseName ?? "" })
        }
      />
      <MailNotice notice={notice} />
      <LetterFilter params={params} search={values} />
      <IgnoredFields fields={ignored} word={(field) => t(`ignoredFields.${field}`)} />
      <ListOf
        caption={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={{ title: t("empty"), whole: Object.keys(values).length > 0 ? path : undefined }}
      />
      <NextPager path={path} params={params} after={values.after} next={next} />
    </>
  );
}
