import type { Route } from "next";
import type { ReactNode } from "react";
import { buttonClass, type ButtonLook } from "../button";
import { textLinkClass } from "./text-link-class";

type Props = { href: Route; button?: ButtonLook; children: ReactNode };

/**
 * A link without the router's script, which would be a third of all that the sign-in page makes a browser load: for the
 * pages before the door, and for those that stand in any page's place. It loads its page anew, forms included, which the
 * router would leave as they are.
 */
export const PlainLink = ({ href, button, children }: Props) => (
  <a href={href} className={button ? buttonClass(button) : textLinkClass}>
    {children}
  </a>
);
