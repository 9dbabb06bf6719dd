import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export const textLinkClass =
  "rounded-sm font-medium text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2";

/** A link inside or beside text. */
export const TextLink = ({ className, ...rest }: ComponentProps<typeof Link>) => (
  <Link className={classNames(textLinkClass, className)} {...rest} />
);
