import "server-only";
import { db } from "@/db/client";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { findManagedUser } from "./find-managed-user";
import { previewRights, type RightsRefusal } from "./rights-obstacle";

/**
 * Whether giving a user of the administrator's these rights, and no others, would be refused now, and why;
 * nothing is changed and nothing of the user's read. Null where there is no such user.
 */
export async function previewUserRights(
  admin: CurrentUser,
  id: string,
  rights: readonly Right[],
): Promise<{ obstacle: RightsRefusal | null } | null> {
  const user = await findManagedUser(admin, id);
  if (!user) return null;
  const { obstacle } = await previewRights(db(), admin, user, rights);
  return { obstacle };
}
