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

const sendAgainInput = z.object({ letter: z.uuid(), search: z.string().max(1_000).optional() });

/** Field `letter`: which of the failed ones to send again; `search`: the filter to go back to. */
export async function sendLetterAgainAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(sendAgainInput, form);
  if (!read.ok) notFound();
  const sent = await sendLetterAgain(admin, read.input.letter, await readClient());
  if (!sent.ok && sent.reason === "unknown_letter") notFound();
  if (sent.ok) after(deliverOutbox);
  const search = new URLSearchParams(read.input.search);
  search.set("notice", sent.ok ? "resent" : sent.reason);
  redirect(`/admin/mail?${search}` as Route);
}
