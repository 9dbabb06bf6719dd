"use server";

import { redirect } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { createEnterprise } from "@/lib/enterprises/create-enterprise";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { enterpriseInput, type EnterpriseState } from "../../../_organisation/enterprise-input";

/** Fields `name` and `timeZone`. */
export async function createEnterpriseAction(
  _before: EnterpriseState,
  form: FormData,
): Promise<EnterpriseState> {
  const staff = await requireRight("system.manage");
  const read = readForm(enterpriseInput, form);
  if (!read.ok) return read;
  const created = await createEnterprise(staff, read.input, await readClient());
  if (!created.ok) return refused(created.reason, read.values);
  redirect(`/admin/enterprises/${created.id}?notice=created`);
}
