import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import type { FileColumn } from "@/lib/export/file-column";
import { isLocale } from "@/lib/i18n/locales";
import type { ListedUser } from "@/lib/users/list-users";
import { userState } from "../../../_organisation/user-state";

/** The columns of the file: those of the list, and the enterprise and the second factor always. */
export async function userFileColumns(timeZone: string): Promise<FileColumn<ListedUser>[]> {
  const [t, filter, status] = await Promise.all([
    getTranslations("admin.users.columns"),
    getTranslations("admin.users.filter"),
    getTranslations("admin.users.statuses"),
  ]);
  return [
    { title: t("login"), cell: ({ login }) => login },
    { title: t("name"), cell: ({ name }) => name },
    { title: t("email"), cell: ({ email }) => email },
    { title: t("enterprise"), cell: ({ enterpriseName }) => enterpriseName },
    { title: t("status"), cell: (user) => status(userState(user)) },
    { title: t("locale"), cell: ({ locale }) => (isLocale(locale) ? languageOf(locale).name : locale) },
    {
      title: filter("secondFactor"),
      cell: ({ hasSecondFactor }) => filter(`secondFactorIs.${hasSecondFactor ? "on" : "off"}`),
    },
    {
      title: t("lastSignInAt", { zone: timeZone }),
      cell: ({ lastSignInAt }) => lastSignInAt,
    },
  ];
}
