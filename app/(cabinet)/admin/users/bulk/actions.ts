"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { shownUsersField } from "@/lib/forms/fields";
import { readForm } from "@/lib/forms/read-form";
import { readClient } from "@/lib/http/client";
import { bulkDeedField, changeInBulk, mostUsers } from "@/lib/users/bulk-change";

const bulkInput = z.object({ deed: bulkDeedField, users: shownUsersField(mostUsers) });

/** Fields `deed` and `users`: ids with their versions, as they were shown. */
export async function changeInBulkAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(bulkInput, form);
  if (!read.ok) notFound();
  const { deed, users } = read.input;
  const refused = await changeInBulk(admin, deed, users, await readClient());
  const done = { notice: "bulk", count: String(users.length - refused.length) };
  if (refused.length === 0) redirect(`/admin/users?${new URLSearchParams(done)}` as Route);
  const search = new URLSearchParams({ ...done, deed });
  for (const { id } of refused) search.append("user", id);
  redirect(`/admin/users/bulk?${search}` as Route);
}
