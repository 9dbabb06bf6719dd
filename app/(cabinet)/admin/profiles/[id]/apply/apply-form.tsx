import { getTranslations } from "next-intl/server";
import { writeShownUsers } from "@/lib/forms/fields";
import type { Right } from "@/lib/access/rights";
import type { ProfilePreview } from "@/lib/profiles/apply-profile";
import type { Profile } from "@/lib/profiles/find-profile";
import { Card } from "../../../../../_ui/text/card";
import { type Column, DataTable } from "../../../../../_ui/list/data-table";
import { SubmitButton } from "../../../../../_ui/form/submit-button";
import { applyProfileAction } from "./actions";

type Props = { profile: Profile; previews: readonly ProfilePreview[] };

/** What applying a profile will change, user by user, and the button that does it. */
export async function ApplyForm({ profile, previews }: Props) {
  const [t, columns, forms] = await Promise.all([
    getTranslations("admin.profile.apply"),
    previewColumns(),
    getTranslations("forms"),
  ]);
  const ready = previews.filter(({ obstacle }) => obstacle === null);
  return (
    <Card title={t("changes")} about={t("changesAbout")}>
      <DataTable caption={t("changes")} columns={columns} rows={previews} rowKey={({ user }) => user.id} />
      {ready.length > 0 ? (
        <form action={applyProfileAction} className="mt-5">
          <input type="hidden" name="profile" value={profile.id} />
          <input type="hidden" name="version" value={profile.version} />
          <input type="hidden" name="users" value={writeShownUsers(ready.map(({ user }) => user))} />
          <SubmitButton busyLabel={forms("busy")}>{t("submit", { count: ready.length })}</SubmitButton>
        </form>
      ) : (
        <p className="mt-5">{t("nothing")}</p>
      )}
    </Card>
  );
}

async function previewColumns(): Promise<Column<ProfilePreview>[]> {
  const [t, right, common] = await Promise.all([
    getTranslations("admin.profile.apply"),
    getTranslations("rights"),
    getTranslations("common"),
  ]);
  const named = (rights: readonly Right[]) => (
    <span className="whitespace-normal">
      {rights.map((code) => right(`${code}.name`)).join(", ") || common("noValue")}
    </span>
  );
  return [
    { key: "login", title: t("columns.login"), heading: true, cell: ({ user }) => user.login },
    { key: "added", title: t("columns.added"), cell: ({ added }) => named(added) },
    { key: "taken", title: t("columns.taken"), cell: ({ taken }) => named(taken) },
    {
      key: "outcome",
      title: t("columns.outcome"),
      cell: ({ obstacle }) => (
        <span className={obstacle === null ? undefined : "whitespace-normal text-ink-soft"}>
          {obstacle === null ? t("willChange") : t(`obstacles.${obstacle}`)}
        </span>
      ),
    },
  ];
}
