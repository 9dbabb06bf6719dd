import type { ManagedUser } from "@/db/queries/organisation/managed-users";

/** Why no letter with a link can be sent to a user; null when it can. */
export function resetObstacle(
  user: Pick<ManagedUser, "status" | "email" | "isInvited" | "rights">,
): "disabled" | "no_email" | "no_right" | null {
  if (user.status !== "active") return "disabled";
  if (user.email === null) return "no_email";
  // The link of an invitation needs no right: without a first password nobody could begin.
  return user.isInvited || user.rights.includes("password.change") ? null : "no_right";
}
