import { type FormState, refused } from "@/lib/forms/state";

type LoginState = FormState<"login" | "password">;

export const kept: LoginState = { status: "rejected", fieldErrors: {}, values: { login: "ivanov_01" } };

export const leaked: LoginState = {
  status: "rejected",
  fieldErrors: {},
  // @ts-expect-error A password never travels back to the browser.
  values: { login: "ivanov_01", password: "Parol2026" },
};

// @ts-expect-error Nor does a refusal take one in.
export const alsoLeaked = refused("rejected", { login: "ivanov_01", password: "Parol2026" });
