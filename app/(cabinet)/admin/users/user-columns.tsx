import type { Route } from "next";
import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import type { ListedUser } from "@/lib/users/list-users";
import { isLocale } from "@/lib/i18n/locales";
import { Checkbox } from "../../../_ui/form/checkbox";
import type { Column } from "../../../_ui/list/data-table";
import { Instant } from "../../../_ui/text/instant";
import { RowLink } from "../../../_ui/list/row-link";
import { UserStatus } from "../../_organisation/user-status";

/** The columns of the list of users; the enterprise's name where there is more than one. */
export async function userColumns({
  withEnterprise,
}: {
  withEnterprise: boolean;
}): Promise<Column<ListedUser>[]> {
  const [t, common] = await Promise.all([getTranslations("admin.users"), getTranslations("common")]);
  const absent = common("noValue");
  const enterprise: Column<ListedUser> = {
    key: "enterprise",
    title: t("columns.enterprise"),
    cell: ({ enterpriseName }) => enterpriseName ?? absent,
  };
  return [
    {
      key: "tick",
      title: t("columns.tick"),
      cell: ({ id, login }) => (
        <Checkbox
          name="user"
          value={id}
          label={<span className="sr-only">{t("columns.tickOne", { login })}</span>}
          className="justify-center"
        />
      ),
    },
    {
      key: "login",
      title: t("columns.login"),
      heading: true,
      cell: ({ id, login }) => <RowLink href={`/admin/users/${id}` as Route}>{login}</RowLink>,
    },
    { key: "name", title: t("columns.name"), cell: ({ name }) => name ?? absent },
    { key: "email", title: t("columns.email"), cell: ({ email }) => email ?? absent },
    ...(withEnterprise ? [enterprise] : []),
    { key: "status", title: t("columns.status"), cell: (user) => <UserStatus user={user} /> },
    {
      key: "locale",
      title: t("columns.locale"),
      cell: ({ locale }) => (isLocale(locale) ? languageOf(locale).name : locale),
    },
    {
      key: "lastSignIn",
      title: t("columns.lastSignIn"),
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Instant at={lastSignInAt} /> : t("neverSignedIn")),
    },
  ];
}
