"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { requireRight } from "@/lib/access/require";
import type { Right } from "@/lib/access/rights";
import { tickedRights } from "@/lib/access/ticked-rights";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { type InviteRefusal, inviteUser } from "@/lib/users/invite-user";
import { inviteInput } from "@/lib/users/user-inputs";
import { enterpriseOf } from "../_user/enterprise-of";

type InviteField = keyof typeof inviteInput.shape;

export type InviteState = FormState<
  InviteField,
  InviteRefusal,
  { values: Partial<Record<InviteField, string>>; rights: Right[] }
>;

/** Fields `login`, those of a person, the rights', from the gateway's staff `enterprise`, and `intent` to see first. */
export async function inviteUserAction(_before: InviteState, form: FormData): Promise<InviteState> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(inviteInput, form);
  const { values } = read;
  // What will be seen comes of rights alone: the rest need not be filled in yet.
  if (values.intent === "preview")
    return { status: "done", result: { values, rights: tickedRights(values) } };
  if (!read.ok) return read;
  const { login, name, email, locale, timeZone, merchants: merchantIds, enterprise, ...ticked } = read.input;
  const enterpriseId = enterpriseOf(admin, enterprise);
  const person = { login, name, email, locale, timeZone, merchantIds, enterpriseId };
  const invited = await inviteUser(admin, { ...person, rights: tickedRights(ticked) }, await readClient());
  if (!invited.ok) return refused(invited.reason, values);
  after(deliverOutbox);
  redirect(`/admin/users/${invited.id}?notice=invited`);
}
