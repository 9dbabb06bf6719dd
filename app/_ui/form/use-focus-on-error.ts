"use client";

import { useEffect, useRef } from "react";

/**
 * Gives the form's ref; after each refusal moves the focus to the first field that is wrong, else to the
 * form's error, so that keyboards and screen readers are where the trouble is.
 */
export function useFocusOnError(state: { status: string }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status !== "rejected") return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
  }, [state]);
  return form;
}
