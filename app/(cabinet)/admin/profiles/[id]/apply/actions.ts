"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { shownUsersField, versionField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { readClient } from "@/lib/http/client";
import { applyProfile } from "@/lib/profiles/apply-profile";
import { mostUsers } from "@/lib/users/bulk-change";

const applyInput = z.object({
  profile: z.uuid(),
  version: versionField,
  users: shownUsersField(mostUsers),
});

/** Fields `profile`, `version` and `users`: ids with their versions, as they were shown. */
export async function applyProfileAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(applyInput, form);
  if (!read.ok) notFound();
  const { profile: id, version, users } = read.input;
  const outcome = await applyProfile(admin, { id, version, users }, await readClient());
  if (!outcome.ok && outcome.reason === "unknown_profile") notFound();
  const { applied, refused } = outcome.ok ? outcome : { applied: 0, refused: users.map((user) => user.id) };
  const isDone = refused.length === 0;
  const search = new URLSearchParams({ notice: isDone ? "applied" : "refused", count: String(applied) });
  for (const user of refused) search.append("user", user);
  redirect(`/admin/profiles/${id}${isDone ? "" : "/apply"}?${search}` as Route);
}
