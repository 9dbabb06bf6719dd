"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { readForm } from "@/lib/forms/read-form";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { sendLetterAgain } from "@/lib/mail/send-letter-again";

const resendInput = z.object({ letter: z.uuid(), search: z.string().max(1_000).optional() });

/** Field `letter`: which of the failed ones to send again; `search`: the filter to go back to. */
export async function resendLetterAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(resendInput, form);
  if (!read.ok) notFound();
  const resent = await sendLetterAgain(admin, read.input.letter, await readClient());
  if (!resent.ok && resent.reason === "unknown_letter") notFound();
  if (resent.ok) after(deliverOutbox);
  const search = new URLSearchParams(read.input.search);
  search.set("notice", resent.ok ? "resent" : resent.reason);
  redirect(`/admin/mail?${search}` as Route);
}
