"use server";

import { notFound, redirect } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import type { Right } from "@/lib/access/rights";
import { tickedRights } from "@/lib/access/ticked-rights";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { findEditConflict } from "@/lib/users/edit-conflict";
import { type EditRefusal, editUser } from "@/lib/users/edit-user";
import { previewUserRights } from "@/lib/users/preview-user-rights";
import type { RightsRefusal } from "@/lib/users/rights-obstacle";
import { rightsInput } from "@/lib/users/user-inputs";
import type { ToldConflict } from "../_conflict/conflict-notice";
import { tellConflict } from "../_conflict/tell-conflict";

type RightsField = Exclude<keyof typeof rightsInput.shape, "intent">;

export type RightsState = FormState<
  RightsField,
  EditRefusal,
  { values: Partial<Record<RightsField, string>>; rights: Right[]; obstacle: RightsRefusal | null }
> & { conflict?: ToldConflict };

/** Fields `id`, `version`, `seen`, the rights', `intent` to see first, and `over` from whoever has seen the conflict. */
export async function changeRightsAction(_before: RightsState, form: FormData): Promise<RightsState> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(rightsInput, form);
  if (!read.ok) return read;
  const { values } = read;
  const { id, version, over, seen, intent, ...ticked } = read.input;
  const rights = tickedRights(ticked);
  if (intent === "preview") {
    const preview = await previewUserRights(admin, id, rights);
    if (!preview) notFound();
    return { status: "done", result: { values, rights, ...preview } };
  }
  const edited = await editUser(admin, { id, version: over ?? version, rights }, await readClient());
  if (edited.ok) redirect(`/admin/users/${id}?notice=saved`);
  if (edited.reason === "unknown_user") notFound();
  const refusal = refused(edited.reason, values);
  if (edited.reason !== "changed_meanwhile") return refusal;
  const conflict = await findEditConflict(admin, id, seen, { rights });
  if (!conflict) notFound();
  return { ...refusal, conflict: await tellConflict(conflict) };
}
