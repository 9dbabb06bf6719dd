import { getTranslations } from "next-intl/server";
import type { ListedUser } from "@/lib/users/list-users";
import { Badge } from "../../_ui/text/badge";
import { userState } from "./user-state";

const tones = { active: "success", invited: "warn", disabled: "danger" } as const;

/** A user's state as a badge. */
export async function UserStatus({ user }: { user: Pick<ListedUser, "status" | "isInvited"> }) {
  const t = await getTranslations("admin.users.statuses");
  const state = userState(user);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
