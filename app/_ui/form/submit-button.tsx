"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { LoaderCircle } from "lucide";
import { Button } from "../button";
import { Icon } from "../icon";

type Props = Omit<ComponentProps<typeof Button>, "type"> & {
  busyLabel: string;
  /** Not to be sent yet. */
  waiting?: boolean;
};

/**
 * Sends its form once: while the answer is awaited it is busy and takes no second click.
 * It keeps its width and its focus, which `disabled` would take away.
 */
export function SubmitButton({ busyLabel, waiting, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  const closed = pending || waiting;
  return (
    <Button
      type="submit"
      aria-disabled={closed || undefined}
      onClick={(event) => closed && event.preventDefault()}
      {...rest}
    >
      <span className="relative">
        <span className={pending ? "opacity-0" : undefined}>{children}</span>
        {pending && <Icon shape={LoaderCircle} className="absolute inset-0 m-auto animate-spin" />}
      </span>
      <span role="status" className="sr-only">
        {pending && busyLabel}
      </span>
    </Button>
  );
}
