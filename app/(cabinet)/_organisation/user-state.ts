import type { ListedUser } from "@/lib/users/list-users";

/** Whether a user can sign in, has been invited and not come in yet, or is shut out. */
export const userState = ({
  status,
  isInvited,
}: Pick<ListedUser, "status" | "isInvited">): "active" | "invited" | "disabled" =>
  status === "active" && isInvited ? "invited" : status;
