"use client";

import { useActionState } from "react";
import type { FieldError, FormState } from "@/lib/forms/state";
import { useFocusOnError } from "./use-focus-on-error";

type Refusal<State> = Extract<State, { status: "rejected" }>;

/**
 * What a form has to do with its action: `form` and `submit` for the element, `refusal` where the action has
 * refused, and `wrong`, which says in words what is wrong with a field.
 */
export function useRefusal<State extends FormState<string, string>>(
  action: (before: State, form: FormData) => Promise<State>,
  words?: Record<FieldError, string>,
) {
  const [state, submit] = useActionState<State, FormData>(
    action as (before: Awaited<State>, form: FormData) => Promise<State>,
    { status: "idle" } as Awaited<State>,
  );
  const form = useFocusOnError(state);
  const refusal = state.status === "rejected" ? (state as Refusal<State>) : undefined;
  const wrong = (field: keyof Refusal<State>["fieldErrors"] & string): string | undefined => {
    const error = refusal?.fieldErrors[field];
    return error && words?.[error];
  };
  return { state, form, submit, refusal, wrong };
}
