import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { MerchantUser } from "@/lib/merchants/find-merchant";
import { Card } from "../../../../_ui/text/card";
import { TextLink } from "../../../../_ui/text/text-link";
import { UserStatus } from "../../../_organisation/user-status";

/** Who sees the orders of a merchant; it is assigned on the page of the user. */
export async function MerchantUsers({ users, more }: { users: readonly MerchantUser[]; more: boolean }) {
  const t = await getTranslations("admin.merchant.users");
  return (
    <Card title={t("title")} about={t("about")}>
      {users.length === 0 && <p>{t("nobody")}</p>}
      <ul className="grid divide-y divide-line">
        {users.map((user) => (
          <li key={user.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <span>
              <TextLink href={`/admin/users/${user.id}` as Route}>{user.login}</TextLink>
              {user.name && <span className="ms-3 text-ink-soft">{user.name}</span>}
            </span>
            <UserStatus user={user} />
          </li>
        ))}
      </ul>
      {more && <p className="mt-3 text-sm text-ink-soft">{t("more", { count: users.length })}</p>}
    </Card>
  );
}
