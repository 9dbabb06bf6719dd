import type { ComponentProps } from "react";
import { AppLink } from "./app-link";
import { classNames } from "./class-names";

export const textLinkClass =
  "rounded-sm font-medium text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2";

/** A link inside or beside text. */
export const TextLink = ({ className, ...rest }: ComponentProps<typeof AppLink>) => (
  <AppLink className={classNames(textLinkClass, className)} {...rest} />
);
