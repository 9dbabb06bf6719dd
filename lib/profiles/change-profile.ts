import "server-only";
import { db } from "@/db/client";
import { isTaken } from "@/db/faults";
import {
  deleteProfileRow,
  selectProfile,
  type Profile,
  updateProfile,
} from "@/db/queries/organisation/profiles";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { rightsBeyond, rightsChange } from "@/lib/access/rights-change";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { changesBetween } from "@/lib/audit/changes-between";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { mayChangeProfile } from "./find-profile";

export type ProfileRefusal = "unknown_profile" | "name_taken" | "right_lacking" | "changed_meanwhile";

type Version = Pick<Profile, "id" | "version">;

/**
 * Changes a profile that is still as it was when `version` was read. Users it was applied to keep their
 * rights; and nobody puts in or takes out a right they lack.
 */
export async function changeProfile(
  admin: CurrentUser,
  { id, version, ...change }: Version & { name: string; rights: Right[] },
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: ProfileRefusal }> {
  try {
    return await db().transaction(async (tx) => {
      const before = await selectProfile(tx, scopeOf(admin), id);
      if (!before || !mayChangeProfile(admin, before)) return { ok: false, reason: "unknown_profile" };
      if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
      if (rightsBeyond(admin.rights, rightsChange(before.rights, change.rights)).length > 0)
        return { ok: false, reason: "right_lacking" };
      const changes = changesBetween(before, change);
      if (!changes) return { ok: true };
      if (!(await updateProfile(tx, before, change))) return { ok: false, reason: "changed_meanwhile" };
      await recordAudit(tx, {
        event: "profile.changed",
        ...actedBy(admin, client),
        details: { profile: before.name, changes },
      });
      return { ok: true };
    });
  } catch (fault) {
    if (isTaken(fault)) return { ok: false, reason: "name_taken" };
    throw fault;
  }
}

/** Removes a profile that is still as it was when `version` was read; users it was applied to keep their rights. */
export const deleteProfile = (
  admin: CurrentUser,
  { id, version }: Version,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: "unknown_profile" | "changed_meanwhile" }> =>
  db().transaction(async (tx) => {
    const profile = await selectProfile(tx, scopeOf(admin), id);
    if (!profile || !mayChangeProfile(admin, profile)) return { ok: false, reason: "unknown_profile" };
    if (!(await deleteProfileRow(tx, { id, version }))) return { ok: false, reason: "changed_meanwhile" };
    await recordAudit(tx, {
      event: "profile.deleted",
      ...actedBy(admin, client),
      details: { profile: profile.name, rights: profile.rights },
    });
    return { ok: true };
  });
