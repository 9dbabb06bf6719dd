import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { Profile } from "@/lib/profiles/find-profile";
import type { Column } from "../../../_ui/list/data-table";
import { RowLink } from "../../../_ui/list/row-link";

/** The columns of the list of profiles; with a `user`, the one to apply to them is chosen from it. */
export async function profileColumns({ user }: { user: string | undefined }): Promise<Column<Profile>[]> {
  const [t, right] = await Promise.all([getTranslations("admin.profiles"), getTranslations("rights")]);
  return [
    {
      key: "name",
      title: t("columns.name"),
      heading: true,
      cell: ({ id, name }) => <RowLink href={`/admin/profiles/${id}` as Route}>{name}</RowLink>,
    },
    {
      key: "enterprise",
      title: t("columns.enterprise"),
      cell: ({ enterpriseName }) => enterpriseName ?? t("everyEnterprise"),
    },
    {
      key: "rights",
      title: t("columns.rights"),
      cell: ({ rights }) => (
        <span className="whitespace-normal">
          {rights.map((code) => right(`${code}.name`)).join(", ") || t("noRights")}
        </span>
      ),
    },
    {
      key: "apply",
      title: t("columns.apply"),
      cell: ({ id }) => (
        <RowLink href={`/admin/profiles/${id}/apply${user ? `?user=${user}` : ""}` as Route}>
          {user ? t("seeChange") : t("apply")}
        </RowLink>
      ),
    },
  ];
}
