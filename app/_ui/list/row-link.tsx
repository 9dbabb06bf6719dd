import type { Route } from "next";
import type { ReactNode } from "react";
import { textLinkClass } from "../text/text-link-class";

/**
 * A link in a table. The table follows it for all its rows: fifty links that each did would be most of what a phone has
 * to do before a page of orders answers to a touch.
 */
export const RowLink = ({ href, children }: { href: Route; children: ReactNode }) => (
  <a href={href} data-followed="" className={textLinkClass}>
    {children}
  </a>
);
