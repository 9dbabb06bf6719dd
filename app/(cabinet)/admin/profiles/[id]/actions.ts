"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { rightBoxFields, tickedRights } from "@/lib/access/ticked-rights";
import { nameField, versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { changeProfile, deleteProfile } from "@/lib/profiles/change-profile";
import type { ProfileState } from "../_profile/profile-state";

const versionInput = z.object({ id: z.uuid(), version: versionField });
const changeInput = versionInput.extend({ name: nameField, ...rightBoxFields });

/** Fields `id`, `version`, `name` and the rights'. */
export async function changeProfileAction(_before: ProfileState, form: FormData): Promise<ProfileState> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return read;
  const { id, version, name, ...ticked } = read.input;
  const wanted = { id, version, name, rights: tickedRights(ticked) };
  const changed = await changeProfile(admin, wanted, await readClient());
  if (changed.ok) redirect(`/admin/profiles/${id}?notice=saved`);
  if (changed.reason === "unknown_profile") notFound();
  return refused(changed.reason, read.values);
}

/** Fields `id` and `version`. */
export async function deleteProfileAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(versionInput, form);
  if (!read.ok) notFound();
  const deleted = await deleteProfile(admin, read.input, await readClient());
  if (!deleted.ok && deleted.reason === "unknown_profile") notFound();
  redirect(
    deleted.ok
      ? "/admin/profiles?notice=deleted"
      : `/admin/profiles/${read.input.id}?notice=${deleted.reason}`,
  );
}
