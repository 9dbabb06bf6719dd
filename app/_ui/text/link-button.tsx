import type { ComponentProps } from "react";
import { AppLink } from "./app-link";
import { buttonClass, type ButtonLook } from "../button";
import { classNames } from "../class-names";

type Props = ComponentProps<typeof AppLink> & { look?: ButtonLook; small?: boolean };

/** A link that looks like a button: for going somewhere, never for doing something. */
export const LinkButton = ({ look, small, className, ...rest }: Props) => (
  <AppLink className={classNames(buttonClass(look, small), className)} {...rest} />
);
