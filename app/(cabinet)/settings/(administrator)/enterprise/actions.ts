"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { changeOwnEnterprise } from "@/lib/enterprises/change-enterprise";
import { phoneField } from "@/lib/enterprises/phone-field";
import { versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { isTimeZone } from "@/lib/i18n/time-zones";
import { optionalEmailField, personNameField } from "@/lib/users/user-fields";
import type { EnterpriseState } from "../../../_organisation/enterprise-input";

const changeInput = z.object({
  version: versionField,
  timeZone: z.string().refine(isTimeZone),
  contactPerson: personNameField,
  phone: phoneField,
  email: optionalEmailField,
});

/** Fields `version`, `timeZone`, `contactPerson`, `phone` and `email`: of the administrator's own enterprise. */
export async function changeOwnEnterpriseAction(
  _before: EnterpriseState,
  form: FormData,
): Promise<EnterpriseState> {
  const admin = await requireRight("users.manage");
  const read = readForm(changeInput, form);
  if (!read.ok) return read;
  const changed = await changeOwnEnterprise(admin, read.input, await readClient());
  if (changed.ok) redirect("/settings/enterprise?notice=saved");
  if (changed.reason === "unknown_enterprise") notFound();
  return refused(changed.reason, read.values);
}
