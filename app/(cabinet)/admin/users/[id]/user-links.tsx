import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { LinkButton } from "../../../../_ui/text/link-button";

/** Where a user is changed, and where else looked after: the letters sent to them, profiles of rights to apply. */
export async function UserLinks({ user: { id, login } }: { user: Pick<ManagedUser, "id" | "login"> }) {
  const t = await getTranslations("admin.user");
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={`/admin/users/${id}/edit` as Route}>{t("edit")}</LinkButton>
      <LinkButton href={`/admin/users/${id}/rights` as Route} look="secondary">
        {t("changeRights")}
      </LinkButton>
      <LinkButton href={`/admin/mail?user=${login}` as Route} look="secondary">
        {t("links.letters")}
      </LinkButton>
      <LinkButton href={`/admin/profiles?user=${id}` as Route} look="secondary">
        {t("links.profile")}
      </LinkButton>
    </div>
  );
}
