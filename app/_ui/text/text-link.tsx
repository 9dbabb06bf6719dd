import type { ComponentProps } from "react";
import { AppLink } from "./app-link";
import { classNames } from "../class-names";
import { textLinkClass } from "./text-link-class";

/** A link inside or beside text. */
export const TextLink = ({ className, ...rest }: ComponentProps<typeof AppLink>) => (
  <AppLink className={classNames(textLinkClass, className)} {...rest} />
);
