import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { listMerchantsOfUser } from "@/lib/users/list-merchants-for";
import { isLocale } from "@/lib/i18n/locales";
import { Card } from "../../../../_ui/text/card";
import { Facts } from "../../../../_ui/list/facts";
import { Instant } from "../../../../_ui/text/instant";
import { RightsList } from "../../../_rights/rights-list";
import { UserStatus } from "../../../_organisation/user-status";

/** What is stored of a user, without any secret. */
export async function UserCard({ user }: { user: ManagedUser }) {
  const [t, column, list, form, common, merchants] = await Promise.all([
    getTranslations("admin.user"),
    getTranslations("admin.users.columns"),
    getTranslations("admin"),
    getTranslations("admin.userForm"),
    getTranslations("common"),
    listMerchantsOfUser(user),
  ]);
  return (
    <Card title={t("profile")} actions={<UserStatus user={user} />}>
      <Facts
        className="mb-6"
        facts={[
          { label: column("login"), value: user.login },
          { label: column("name"), value: user.name ?? common("notGiven") },
          { label: column("email"), value: user.email ?? common("notGiven") },
          { label: column("enterprise"), value: user.enterpriseName ?? t("staff") },
          {
            label: column("locale"),
            value: isLocale(user.locale) ? languageOf(user.locale).name : user.locale,
          },
          {
            label: t("timeZone"),
            value: user.timeZone ?? form(user.enterpriseId === null ? "usualTimeZoneStaff" : "usualTimeZone"),
          },
          { label: t("createdAt"), value: <Instant at={user.createdAt} /> },
          {
            label: column("lastSignIn"),
            value: user.lastSignInAt ? <Instant at={user.lastSignInAt} /> : list("users.neverSignedIn"),
          },
        ]}
      />
      <h3 className="mb-2 text-sm text-ink-soft">{t("merchants")}</h3>
      {merchants.length > 0 ? (
        <ul className="mb-6 flex flex-wrap gap-x-6 gap-y-1">
          {merchants.map(({ id, name }) => (
            <li key={id}>
              {name} <span className="text-sm text-ink-soft tabular-nums">{id}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-6">{user.enterpriseId === null ? form("staffMerchants") : t("noMerchants")}</p>
      )}
      <h3 className="mb-2 text-sm text-ink-soft">{t("rights")}</h3>
      <RightsList held={user.rights} none={t("noRights")} />
    </Card>
  );
}
