import type { Route } from "next";
import type { ReactNode } from "react";
import { textLinkClass } from "./text-link-class";

/** A link that loads its page anew, forms included: the router's own would keep what stands in them. */
export const ReloadLink = ({ href, children }: { href: Route; children: ReactNode }) => (
  <a href={href} className={textLinkClass}>
    {children}
  </a>
);
