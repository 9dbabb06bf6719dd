import { getTranslations } from "next-intl/server";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { isLocale } from "@/lib/i18n/locales";
import { Card } from "../../../../_ui/card";
import { Facts } from "../../../../_ui/facts";
import { Instant } from "../../../../_ui/instant";
import { RightsList } from "../../../rights-list";
import { UserStatus } from "../user-status";

/** What is stored of a user, without any secret. */
export async function UserCard({ user }: { user: ManagedUser }) {
  const [t, column, list, common] = await Promise.all([
    getTranslations("admin.user"),
    getTranslations("admin.users.columns"),
    getTranslations("admin"),
    getTranslations("common"),
  ]);
  return (
    <Card title={t("profile")} actions={<UserStatus user={user} />}>
      <Facts
        className="mb-6"
        facts={[
          { label: column("login"), value: user.login },
          { label: column("name"), value: user.name ?? t("notGiven") },
          { label: column("email"), value: user.email ?? t("notGiven") },
          { label: column("enterprise"), value: user.enterpriseName ?? t("staff") },
          {
            label: column("locale"),
            value: isLocale(user.locale) ? common(`languages.${user.locale}`) : user.locale,
          },
          { label: t("timeZone"), value: user.timeZone ?? t("notGiven") },
          { label: t("createdAt"), value: <Instant at={user.createdAt} /> },
          {
            label: column("lastSignIn"),
            value: user.lastSignInAt ? <Instant at={user.lastSignInAt} /> : list("never"),
          },
        ]}
      />
      <h3 className="mb-2 text-sm text-ink-soft">{t("rights")}</h3>
      <RightsList held={user.rights} none={t("noRights")} />
    </Card>
  );
}
