"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { codePath, returnPath } from "@/lib/access/return-path";
import { signIn } from "@/lib/auth/sign-in";
import { loginField, passwordField } from "@/lib/forms/identifiers";
import { readForm } from "@/lib/forms/read-form";
import { type FormState, refused } from "@/lib/forms/state";

const loginInput = z.object({
  login: loginField,
  password: passwordField,
  callbackUrl: z.string().catch(""),
});

export type LoginState = FormState<"login" | "password" | "callbackUrl", "rejected" | "limited">;

/** Fields `login`, `password`, and `callbackUrl`: where to go, on this host. */
export async function loginAction(_before: LoginState, form: FormData): Promise<LoginState> {
  const read = readForm(loginInput, form);
  if (!read.ok) return read;
  const { login, password, callbackUrl } = read.input;
  const refusal = await signIn({ login, password });
  if (refusal?.reason === "second_factor") redirect(codePath(callbackUrl));
  if (refusal?.reason === "limited") return refused("limited", read.values, refusal.retryAfterSeconds);
  if (refusal) return refused("rejected", read.values);
  redirect(returnPath(callbackUrl));
}
