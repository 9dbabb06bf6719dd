import "server-only";
import { cache } from "react";
import { db } from "@/db/client";
import { selectManagedUser, type ManagedUser } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";

export type { ManagedUser } from "@/db/queries/organisation/managed-users";

/** One of the users an administrator looks after, asked for once by a page and its title; null for another enterprise's, as for nobody's. */
export const findManagedUser = cache((admin: CurrentUser, id: string): Promise<ManagedUser | null> =>
  selectManagedUser(db(), scopeOf(admin), id),
);

/** Why no letter with a link can be sent to a user; null when it can. */
export function resetObstacle(
  user: Pick<ManagedUser, "status" | "email" | "isInvited" | "rights">,
): "disabled" | "no_email" | "no_right" | null {
  if (user.status !== "active") return "disabled";
  if (user.email === null) return "no_email";
  // The link of an invitation needs no right: without a first password nobody could begin.
  return user.isInvited || user.rights.includes("password.change") ? null : "no_right";
}
