import { getTranslations } from "next-intl/server";
import type { ListedUser } from "@/lib/users/list-users";
import { Badge } from "../../../_ui/badge";

/** Whether a user can sign in, or has been invited and not come in yet. */
export async function UserStatus({ user }: { user: Pick<ListedUser, "status" | "isInvited"> }) {
  const t = await getTranslations("admin.status");
  if (user.status === "disabled") return <Badge tone="danger">{t("disabled")}</Badge>;
  return user.isInvited ? (
    <Badge tone="warn">{t("invited")}</Badge>
  ) : (
    <Badge tone="success">{t("active")}</Badge>
  );
}
