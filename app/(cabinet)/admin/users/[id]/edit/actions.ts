"use server";

import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { requireRight } from "@/lib/access/require";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { findEditConflict } from "@/lib/users/edit-conflict";
import { type EditRefusal, editUser } from "@/lib/users/edit-user";
import { editInput } from "@/lib/users/user-inputs";
import type { ToldConflict } from "../_conflict/conflict-notice";
import { tellConflict } from "../_conflict/tell-conflict";

export type EditState = FormState<keyof typeof editInput.shape, EditRefusal> & { conflict?: ToldConflict };

/** Fields `id`, `version`, `seen`, those of a person, and `over` from whoever has seen the conflict. */
export async function editUserAction(_before: EditState, form: FormData): Promise<EditState> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(editInput, form);
  if (!read.ok) return read;
  const { id, version, over, seen, merchants: merchantIds, ...fields } = read.input;
  const change = { ...fields, merchantIds };
  const edited = await editUser(admin, { id, version: over ?? version, ...change }, await readClient());
  if (edited.ok) {
    if (edited.letters) after(deliverOutbox);
    redirect(`/admin/users/${id}?notice=${edited.letters ? "email-saved" : "saved"}`);
  }
  if (edited.reason === "unknown_user") notFound();
  const refusal = refused(edited.reason, read.values);
  if (edited.reason !== "changed_meanwhile") return refusal;
  const conflict = await findEditConflict(admin, id, seen, change);
  if (!conflict) notFound();
  return { ...refusal, conflict: await tellConflict(conflict) };
}
