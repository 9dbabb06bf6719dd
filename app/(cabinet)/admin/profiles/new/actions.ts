"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { scopeOf } from "@/lib/access/scope-of";
import { rightBoxFields, tickedRights } from "@/lib/access/ticked-rights";
import { nameField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { createProfile } from "@/lib/profiles/create-profile";
import type { ProfileState } from "../_profile/profile-state";

/** `enterprise` is the gateway's staff's to choose; blank: for all. */
const createInput = z.object({
  name: nameField,
  enterprise: z.union([z.literal(""), z.uuid()]).optional(),
  ...rightBoxFields,
});

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
