import "server-only";
import { db } from "@/db/client";
import { selectProfile } from "@/db/queries/organisation/profiles";
import type { CurrentUser } from "@/lib/access/current-user";
import type { RightsChange } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope-of";
import type { Client } from "@/lib/http/client";
import { mostUsers } from "@/lib/users/bulk-change";
import { editUser } from "@/lib/users/edit-user";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { previewRights, type RightsRefusal } from "@/lib/users/rights-obstacle";
import type { Profile } from "./find-profile";

/** What applying a profile would change for one user. */
export interface ProfilePreview extends RightsChange {
  user: { id: string; login: string; name: string | null; version: number };
  /** Why it will not be applied: not allowed, or nothing to change. */
  obstacle: RightsRefusal | "unchanged" | null;
}

/** What applying a profile would change, user by user; whoever is not among the administrator's own is left out. */
export async function previewProfile(
  admin: CurrentUser,
  profile: Profile,
  userIds: readonly string[],
): Promise<ProfilePreview[]> {
  const previews: ProfilePreview[] = [];
  for (const id of [...new Set(userIds)].slice(0, mostUsers)) {
    const found = await findManagedUser(admin, id);
    if (!found) continue;
    const { login, name, version } = found;
    const { added, taken, obstacle } = await previewRights(db(), admin, found, profile.rights);
    const unchanged = added.length === 0 && taken.length === 0;
    previews.push({
      user: { id, login, name, version },
      added,
      taken,
      obstacle: unchanged ? "unchanged" : obstacle,
    });
  }
  return previews;
}

/**
 * Applies a profile as it was shown: to each user who is still as then, each in a transaction of their
 * own. Whom it was refused for is told by id.
 */
export async function applyProfile(
  admin: CurrentUser,
  shown: { id: string; version: number; users: readonly { id: string; version: number }[] },
  client: Client,
): Promise<
  | { ok: true; applied: number; refused: string[] }
  | { ok: false; reason: "unknown_profile" | "changed_meanwhile" }
> {
  const profile = await selectProfile(db(), scopeOf(admin), shown.id);
  if (!profile) return { ok: false, reason: "unknown_profile" };
  if (profile.version !== shown.version) return { ok: false, reason: "changed_meanwhile" };
  const refused: string[] = [];
  for (const user of shown.users) {
    const wanted = { ...user, rights: profile.rights, profile: profile.name };
    if (!(await editUser(admin, wanted, client)).ok) refused.push(user.id);
  }
  return { ok: true, applied: shown.users.length - refused.length, refused };
}
