import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { LinkButton } from "../../../../_ui/link-button";

/** Where else a user is looked after: the letters sent to them, and profiles of rights to apply. */
export async function UserLinks({ user: { id, login } }: { user: Pick<ManagedUser, "id" | "login"> }) {
  const t = await getTranslations("admin.user.links");
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={`/admin/mail?user=${login}` as Route} look="secondary">
        {t("letters")}
      </LinkButton>
      <LinkButton href={`/admin/profiles?user=${id}` as Route} look="secondary">
        {t("profile")}
      </LinkButton>
    </div>
  );
}
