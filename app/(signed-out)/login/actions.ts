"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { codePath, returnPath } from "@/lib/access/return-path";
import { signIn } from "@/lib/auth/config";
import { loginField, passwordField } from "@/lib/auth/identifiers";
import { readForm } from "@/lib/forms/read-form";
import type { FormState } from "@/lib/forms/state";

const loginInput = z.object({
  login: loginField,
  password: passwordField,
  callbackUrl: z.string().catch(""),
});

export type LoginState = FormState<"login" | "password" | "callbackUrl", "rejected" | "limited">;

/** Fields `login`, `password`, and `callbackUrl`: where to go, on this host. */
export async function loginAction(_before: LoginState, form: FormData): Promise<LoginState> {
  const read = readForm(loginInput, form);
  if (!read.ok) return { status: "rejected", fieldErrors: read.fieldErrors, values: read.values };
  const { login, password, callbackUrl } = read.input;
  const refusal = await signIn({ login, password });
  if (refusal?.reason === "second_factor") redirect(codePath(callbackUrl));
  if (refusal)
    return {
      status: "rejected",
      code: refusal.reason === "limited" ? "limited" : "rejected",
      fieldErrors: {},
      values: { login, callbackUrl },
      retryAfterSeconds: refusal.reason === "limited" ? refusal.retryAfterSeconds : undefined,
    };
  redirect(returnPath(callbackUrl));
}
