import { getTranslations } from "next-intl/server";
import { writeShownUsers } from "@/lib/forms/fields";
import type { BulkDeed, BulkPreview } from "@/lib/users/bulk-change";
import { Card } from "../../../../_ui/text/card";
import { type Column, DataTable } from "../../../../_ui/list/data-table";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { deedWords } from "../_bulk/deed-words";
import { changeInBulkAction } from "./actions";

type Props = { deed: BulkDeed; previews: readonly BulkPreview[] };

/** What a deed will do, user by user, and the button that does it. */
export async function BulkForm({ deed, previews }: Props) {
  const [t, columns, forms] = await Promise.all([
    getTranslations("admin.bulk"),
    previewColumns(deed),
    getTranslations("forms"),
  ]);
  const ready = previews.filter(({ obstacle }) => obstacle === null).map(({ user }) => user);
  return (
    <Card title={t("changes")} about={t(`about.${deedWords(deed).key}`)}>
      <DataTable caption={t("changes")} columns={columns} rows={previews} rowKey={({ user }) => user.id} />
      {ready.length > 0 ? (
        <form action={changeInBulkAction} className="mt-5">
          <input type="hidden" name="deed" value={deed} />
          <input type="hidden" name="users" value={writeShownUsers(ready)} />
          <SubmitButton look={deed === "disable" ? "danger" : "primary"} busyLabel={forms("busy")}>
            {t(`submit.${deedWords(deed).key}`, { count: ready.length })}
          </SubmitButton>
        </form>
      ) : (
        <p className="mt-5">{t("nothing")}</p>
      )}
    </Card>
  );
}

async function previewColumns(deed: BulkDeed): Promise<Column<BulkPreview>[]> {
  const [t, columns, common] = await Promise.all([
    getTranslations("admin.bulk"),
    getTranslations("admin.users.columns"),
    getTranslations("common"),
  ]);
  const { key, language } = deedWords(deed);
  return [
    { key: "login", title: columns("login"), heading: true, cell: ({ user }) => user.login },
    { key: "name", title: columns("name"), cell: ({ user }) => user.name ?? common("noValue") },
    {
      key: "outcome",
      title: t("outcome"),
      cell: ({ obstacle }) => (
        <span className={obstacle === null ? undefined : "whitespace-normal text-ink-soft"}>
          {obstacle === null ? t(`will.${key}`, { language }) : t(`obstacles.${obstacle}`)}
        </span>
      ),
    },
  ];
}
