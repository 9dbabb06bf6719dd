"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import type { Right } from "@/lib/access/rights";
import { rightsFields, tickedRights } from "@/lib/access/rights-fields";
import { scopeOf } from "@/lib/access/scope-of";
import { nameField, versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { changeProfile, deleteProfile } from "@/lib/profiles/change-profile";
import { createProfile } from "@/lib/profiles/create-profile";

const versionInput = z.object({ id: z.uuid(), version: versionField });
const changeInput = versionInput.extend({ name: nameField, ...rightsFields });
/** `enterprise` is the gateway's staff's to choose; blank: for all. */
const createInput = z.object({
  name: nameField,
  enterprise: z.union([z.literal(""), z.uuid()]).optional(),
  ...rightsFields,
});

export type ProfileState = FormState<
  "id" | "version" | "name" | "enterprise" | `right:${Right}`,
  "name_taken" | "right_lacking" | "changed_meanwhile"
>;

/** Fields `name`, the rights' and, from the gateway's staff, `enterprise`. */
export async function createProfileAction(_before: ProfileState, form: FormData): Promise<ProfileState> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(createInput, form);
  if (!read.ok) return read;
  const { name, enterprise, ...ticked } = read.input;
  const enterpriseId = scopeOf(admin).everyone ? enterprise || null : admin.enterpriseId;
  const wanted = { name, enterpriseId, rights: tickedRights(ticked) };
  const created = await createProfile(admin, wanted, await readClient());
  if (created.ok) redirect("/admin/profiles?notice=created");
  return refused(created.reason, read.values);
}

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
