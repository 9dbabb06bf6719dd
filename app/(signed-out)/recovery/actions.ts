"use server";

import { after } from "next/server";
import { z } from "zod";
import { emailField, loginField } from "@/lib/forms/identifiers";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { limits } from "@/lib/throttle/limits";

const recoveryInput = z.object({ login: loginField, email: emailField });

/** What to ask for once more, as it was typed, and in how many seconds: nothing that is not known to the asker. */
export type SentLetter = { login: string; email: string; againInSeconds: number };

export type RecoveryState = FormState<"login" | "email", "rejected" | "limited", SentLetter>;

/** Fields `login` and `email`: both, since one address may belong to several logins. */
export async function recoveryAction(_before: RecoveryState, form: FormData): Promise<RecoveryState> {
  const read = readForm(recoveryInput, form);
  if (!read.ok) return read;
  const requested = await requestRecovery(read.input, await readClient());
  // After every answer alike: what is done only for a right pair could be timed.
  after(deliverOutbox);
  if (requested.ok)
    return { status: "done", result: { ...read.input, againInSeconds: limits["letter-minute"].seconds } };
  if (requested.reason === "limited") return refused("limited", read.values, requested.retryAfterSeconds);
  return refused(requested.reason, read.values);
}
