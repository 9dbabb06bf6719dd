"use server";

import { notFound, redirect } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { changeEnterprise } from "@/lib/enterprises/change-enterprise";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { enterpriseChangeInput, type EnterpriseState } from "../../../_organisation/enterprise-input";

/** Fields `id`, `version`, `name` and `timeZone`. */
export async function changeEnterpriseAction(
  _before: EnterpriseState,
  form: FormData,
): Promise<EnterpriseState> {
  const staff = await requireRight("system.manage");
  const read = readForm(enterpriseChangeInput, form);
  if (!read.ok) return read;
  const changed = await changeEnterprise(staff, read.input, await readClient());
  if (changed.ok) redirect(`/admin/enterprises/${read.input.id}?notice=saved`);
  if (changed.reason === "unknown_enterprise") notFound();
  return refused(changed.reason, read.values);
}
