"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { changeEnterprise } from "@/lib/enterprises/change-enterprise";
import { createEnterprise } from "@/lib/enterprises/create-enterprise";
import type { Contacts } from "@/lib/enterprises/find-enterprise";
import { nameField, versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { isTimeZone } from "@/lib/i18n/time-zones";

const createInput = z.object({ name: nameField, timeZone: z.string().refine(isTimeZone) });
const changeInput = createInput.extend({ id: z.uuid(), version: versionField });

export type EnterpriseState = FormState<
  keyof z.infer<typeof changeInput> | keyof Contacts,
  "name_taken" | "changed_meanwhile"
>;

/** Fields `name` and `timeZone`. */
export async function createEnterpriseAction(
  _before: EnterpriseState,
  form: FormData,
): Promise<EnterpriseState> {
  const staff = await requireRight("system.manage");
  const read = readForm(createInput, form);
  if (!read.ok) return read;
  const created = await createEnterprise(staff, read.input, await readClient());
  if (!created.ok) return refused(created.reason, read.values);
  redirect(`/admin/enterprises/${created.id}?notice=created`);
}

/** Fields `id`, `version`, `name` and `timeZone`. */
export async function changeEnterpriseAction(
  _before: EnterpriseState,
  form: FormData,
): Promise<EnterpriseState> {
  const staff = await requireRight("system.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return read;
  const changed = await changeEnterprise(staff, read.input, await readClient());
  if (changed.ok) redirect(`/admin/enterprises/${read.input.id}?notice=saved`);
  if (changed.reason === "unknown_enterprise") notFound();
  return refused(changed.reason, read.values);
}
