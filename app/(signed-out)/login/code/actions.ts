"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { returnPath } from "@/lib/access/return-path";
import { signInWithCode } from "@/lib/auth/sign-in";
import { codeField } from "@/lib/forms/identifiers";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";

const codeInput = z.object({ code: codeField, callbackUrl: z.string().catch("") });

export type CodeState = FormState<"code" | "callbackUrl", "code" | "limited">;

/** Fields `code`, and `callbackUrl`: where to go, on this host. */
export async function codeAction(_before: CodeState, form: FormData): Promise<CodeState> {
  const read = readForm(codeInput, form);
  if (!read.ok) return read;
  const { code, callbackUrl } = read.input;
  const refusal = await signInWithCode(code);
  if (refusal?.reason === "limited") return refused("limited", read.values, refusal.retryAfterSeconds);
  if (refusal?.reason === "code") return refused("code", read.values);
  if (refusal) redirect("/login?notice=challenge-over");
  after(deliverOutbox);
  redirect(returnPath(callbackUrl));
}
