"use server";

import { after } from "next/server";
import { z } from "zod";
import { emailField, loginField } from "@/lib/auth/identifiers";
import { requestRecovery } from "@/lib/auth/recovery";
import { readForm } from "@/lib/forms/read-form";
import type { FormState } from "@/lib/forms/state";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";

const recoveryInput = z.object({ login: loginField, email: emailField });

export type RecoveryState = FormState<"login" | "email", "rejected" | "limited">;

/** Fields `login` and `email`: both, since one address may belong to several logins. */
export async function recoveryAction(_before: RecoveryState, form: FormData): Promise<RecoveryState> {
  const read = readForm(recoveryInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: read.values };
  const requested = await requestRecovery(read.input, await readClient());
  // After every answer alike: what is done only for a right pair could be timed.
  after(deliverOutbox);
  if (requested.ok) return { status: "done" };
  return {
    status: "rejected",
    code: requested.reason,
    fieldErrors: {},
    values: read.input,
    retryAfterSeconds: requested.reason === "limited" ? requested.retryAfterSeconds : undefined,
  };
}
